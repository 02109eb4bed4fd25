/** Invented bulletins that the samples are none of: another city, no city at all, a word of its own. */
import { readSample, SAMPLE_NAMES } from './samples.js';

/** A bulletin of Ningbo in three articles: one of the city, one of a district, one of a county-level city. */
export const NINGBO_BULLETIN = [
  '宁波人大信息',
  '第17期',
  '宁波市人大常委会办公室　2024年5月9日',
  '',
  '市人大常委会以“三张清单”推进养老服务',
  '市人大常委会开展《宁波市养老服务促进条例》执法检查，召开座谈会6场，走访养老机构31家，其中公办机构19家、民办机构12家。',
  '一是列出问题清单。梳理问题44个，',
  '二是列出责任清单。督促部门认领任务40余项。',
  '三是列出销号清单。全年办结率达96.5%。',
  '（社会工委　周一叶）',
  '',
  '鄞州区：社区食堂开进老小区',
  '鄞州区人大常委会组织代表视察社区食堂,提出建议23条。视察组走访原江东区的老小区5个，听取居民意见300余条，推动新建社区食堂8家。',
  '（鄞州区人大常委会办公室　方知秋）',
  '',
  '慈溪市人大常委会用好“三张清单”促进村道提升',
  '慈溪市人大常委会听取村道提升情况报告，对照《宁波市养老服务促进条例》安排敬老车站15个，完成村道改造62公里。',
  '(慈溪市人大常委会办公室 何 川)',
  '',
].join('\n');

/** Two articles that could be from anywhere. */
export const NO_CITY_BULLETIN = [
  '组织读书会推进学习',
  '本单位组织开展读书会5次，参加人员120余人次。每月确定一个主题，开展交流，形成调研报告3篇。',
  '（办公室　王小明）',
  '',
  '开展志愿服务活动',
  '近日，本单位开展志愿服务活动，参加志愿者40名，服务群众300余人次，受到好评。',
  '（办公室　林小满）',
  '',
].join('\n');

/** A gazetteer of one’s own: two streets of a district. */
export const STREETS = [
  '[region]',
  'qu\t某某区',
  '',
  '[divisions]',
  'xx\t西溪路街道\t西溪路',
  'ch\t长虹街道\t长虹',
  '',
].join('\n');

/** A word that no dictionary has. */
export const NEW_WORD = '邻里议事厅';

/** A sample with three more articles, which say {@link NEW_WORD} twelve times. */
export const BULLETIN_WITH_A_NEW_WORD = [
  readSample(SAMPLE_NAMES[0] ?? '').toString('utf8'),
  ...['余杭区', '西湖区', '萧山区'].map((name) =>
    [
      `${name}：用好${NEW_WORD}`,
      `${name}人大常委会走访${NEW_WORD}，听取居民意见。代表在${NEW_WORD}接待选民，居民也常来${NEW_WORD}商量停车。`,
    ].join('\n'),
  ),
].join('\n\n');

const DISTRICTS = ['余杭区', '西湖区', '萧山区', '拱墅区', '滨江区', '上城区'];

/** One of many invented issues of Hangzhou: each has its own number and date, and says 代表 and 监督 as often as its own number wants. */
export function inventIssue(number: number): string {
  const month = ((number - 1) % 12) + 1;
  const year = 2015 + Math.floor((number - 1) / 12);
  return [
    '杭州人大工作通讯',
    `第${String(number)}期`,
    `${String(year)}年${String(month)}月20日`,
    '',
    ...[0, 1, 2].flatMap((article) => {
      const district = DISTRICTS[(number + article) % DISTRICTS.length] ?? '';
      const visits = (number * 7 + article * 3) % 5;
      return [
        `${district}：第${String(number)}期的民生实事`,
        `${district}人大常委会听取民生实事项目报告，收集建议${String(number + article)}条。` +
          '组织代表视察，开展监督。'.repeat(visits + 1) +
          `会议提出，要推动项目${article === 0 ? '落地见效' : '早日建成'}。`,
        `（${district}人大常委会办公室　王小明）`,
        '',
      ];
    }),
  ].join('\n');
}

/** The file name of an invented issue; without zeros before the number, so that only people sort it rightly. */
export function nameOfIssue(number: number): string {
  return `通讯第${String(number)}期.txt`;
}
