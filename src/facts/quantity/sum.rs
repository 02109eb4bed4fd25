//! Sums and their parts: 44条, 其中A类28条、B类6条、C类10条. A part is never to be added to its total.

use super::Found;

/// Parts are looked for this many numbers away from their total, so that time stays linear.
const REACH: usize = 12;

/// Marks the parts of sums: those behind 其中, and those whose sum is exactly the number beside them.
pub(super) fn mark_parts(text: &str, found: &mut [Found]) {
    let mut sentence_start = 0;
    // The number of quantities before 其中, while its sentence lasts.
    let mut among: Option<usize> = None;
    for number in 0..found.len() {
        let gap_start = number
            .checked_sub(1)
            .map_or(0, |previous| found[previous].end);
        let gap = &text[gap_start.min(found[number].start)..found[number].start];
        if gap.contains(['。', '；', '！', '？', ';']) {
            mark_exact_sums(text, &mut found[sentence_start..number], sentence_start);
            sentence_start = number;
            among = None;
        }
        if gap.contains("其中") {
            among = Some(number);
        } else if [
            "另有", "另外", "此外", "同时", "还有", "同比", "，共", "累计",
        ]
        .iter()
        .any(|word| gap.contains(word))
        {
            among = None;
        }
        if let Some(totals_end) = among {
            found[number].part_of = find_total(found, sentence_start, totals_end, number);
        }
    }
    mark_exact_sums(text, &mut found[sentence_start..], sentence_start);
}

/// The total that a number behind 其中 is a part of: the last one before it with the same unit that is
/// large enough for all parts so far.
fn find_total(found: &[Found], start: usize, totals_end: usize, number: usize) -> Option<usize> {
    let part = &found[number].quantity;
    let first = start.max(totals_end.saturating_sub(REACH));
    let total = (first..totals_end)
        .rev()
        .find(|&total| found[total].quantity.unit == part.unit)?;
    let taken: f64 = found[totals_end..number]
        .iter()
        .rev()
        .take(REACH)
        .filter(|other| other.part_of == Some(total))
        .map(|other| other.quantity.value)
        .sum();
    (taken + part.value <= found[total].quantity.value + 1e-9).then_some(total)
}

/// Marks numbers of one sentence whose sum is exactly a number of the same unit right before or behind
/// them: 44条（A类28条、B类16条）, A类28条、B类16条，共44条.
fn mark_exact_sums(text: &str, sentence: &mut [Found], offset: usize) {
    for total in 0..sentence.len() {
        if sentence[total].part_of.is_some() || is_share(&sentence[total].quantity.unit) {
            continue;
        }
        let behind: Vec<usize> = (total + 1..sentence.len()).take(REACH).collect();
        if let Some(parts) = sum_up(sentence, total, &behind) {
            mark(sentence, &parts, offset + total);
            continue;
        }
        let start = sentence[total].start;
        let is_summed = ["共", "共计", "合计", "总计", "总共", "累计"]
            .iter()
            .any(|word| text[..start].ends_with(word));
        let before: Vec<usize> = (total.saturating_sub(REACH)..total).rev().collect();
        if is_summed && let Some(parts) = sum_up(sentence, total, &before) {
            mark(sentence, &parts, offset + total);
        }
    }
}

/// A share is no count: 98% is not made of 60% and 38%.
fn is_share(unit: &str) -> bool {
    matches!(
        unit,
        "%" | "‰" | "个百分点" | "成" | "倍" | "天" | "分钟" | "小时"
    )
}

/// At least two of some numbers, in order and of the total's unit, that add up to it exactly.
fn sum_up(sentence: &[Found], total: usize, others: &[usize]) -> Option<Vec<usize>> {
    let wanted = &sentence[total].quantity;
    let mut parts = Vec::new();
    let mut sum = 0.0;
    for &other in others {
        let quantity = &sentence[other].quantity;
        if quantity.unit != wanted.unit || sentence[other].part_of.is_some() {
            break;
        }
        sum += quantity.value;
        parts.push(other);
        if (sum - wanted.value).abs() < 1e-9 {
            return (parts.len() >= 2).then_some(parts);
        }
        if sum > wanted.value {
            break;
        }
    }
    None
}

fn mark(sentence: &mut [Found], parts: &[usize], total: usize) {
    for &part in parts {
        sentence[part].part_of = Some(total);
    }
}
