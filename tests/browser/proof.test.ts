/** The proof list: article by article, a switch for each check that stays as it was left, and a way to each place. */
import { describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { withProof } from './changed-replies.js';
import { describeFocus, dropSample, showView, waitForBulletin } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

describe('the proof list', () => {
  test('has its places under their articles, each with what it should read', async () => {
    const { page } = await visit({ core: withProof });
    await dropSample(page, name);
    await showView(page, '校对');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('共 3 处').waitFor();
    expect(await panel.getByRole('heading', { level: 3 }).count()).toBe(2);
    const [first, judged] = await panel.getByRole('listitem').all();
    expect(await first?.locator('mark').textContent()).toBe(',');
    expect(await first?.locator('ins').textContent()).toBe('，');
    expect(await judged?.textContent()).toContain('需人工判断');
  });

  test('leaves out a check that is switched off, says how many it had, and remembers it', async () => {
    const { page } = await visit({ core: withProof });
    await dropSample(page, name);
    await showView(page, '校对');
    const panel = page.getByRole('tabpanel');
    const check = panel.getByRole('checkbox', { name: /^标点全角半角混用/ });
    await panel.getByText('标点全角半角混用 2').waitFor();
    await check.uncheck();
    await panel.getByText('列出 1 处，共 3 处').waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(1);
    await page.reload();
    await waitForBulletin(page, name);
    await showView(page, '校对');
    await panel.getByText('列出 1 处，共 3 处').waitFor();
    expect(await check.isChecked()).toBe(false);
    await panel.getByRole('checkbox', { name: /^口号与要点数目不符/ }).uncheck();
    await panel.getByText('有问题的检查项都关掉了').waitFor();
  });

  test('leads to the place in the text and back to the entry', async () => {
    const { page } = await visit({ core: withProof });
    await dropSample(page, name);
    await showView(page, '校对');
    await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('button').click();
    await page.locator('bl-source mark').waitFor();
    await page.getByRole('button', { name: '回到校对' }).click();
    await page.getByRole('tabpanel', { name: '校对' }).waitFor();
    await expect.poll(() => describeFocus(page)).toBe('button: 走访养老机构,召开座谈会。');
  });

  test('says so where nothing has to be mended', async () => {
    const { page } = await visit({
      core: (request, reply) => {
        if (reply.kind === 'done' && request.kind === 'proof')
          reply.answer = { entries: [], omitted: 0 };
        return reply;
      },
    });
    await dropSample(page, name);
    await showView(page, '校对');
    await page.getByText('没有发现需要改的地方。').waitFor();
  });

  test('that cannot be made says so, and is made when asked again', async () => {
    const { page } = await visit({
      core: (request, reply) => {
        const memory = globalThis as unknown as { asked?: boolean };
        if (request.kind !== 'proof' || memory.asked) return reply;
        memory.asked = true;
        const message = { zh: '清单没有列成。', en: 'The list was not made.' };
        const error = { code: 'x', subject: null, message, advice: message };
        return { id: reply.id, kind: 'failed', fatal: false, error };
      },
    });
    await dropSample(page, name);
    await showView(page, '校对');
    const alert = page.getByRole('alert').filter({ hasText: '清单没有列成。' });
    await alert.getByRole('button', { name: '再试一次' }).click();
    await alert.waitFor({ state: 'detached' });
  });
});
