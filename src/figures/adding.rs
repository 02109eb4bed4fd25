//! When numbers of several districts may be added up (docs/facts.md): a wrong sum is worse than none.

use super::manner::Manner;
use crate::facts::Bound;
use crate::query::{DivisionFigure, FigureRow, FigureSum, NoSum};

/// Units whose numbers cannot be added: shares, multiples, marks, ages, temperatures, levels, and times.
const NOT_ADDITIVE: &[&str] = &[
    "%",
    "％",
    "‰",
    "个百分点",
    "百分点",
    "成",
    "倍",
    "分",
    "级",
    "度",
    "岁",
    "周岁",
    "℃",
    "摄氏度",
    "分贝",
    "秒",
    "分钟",
    "小时",
    "个小时",
    "天",
    "工作日",
    "个工作日",
    "周",
    "年",
    "个月",
];

/// How things end whose numbers cannot be added, whatever their unit.
const RATES: &[&str] = &[
    "率",
    "比例",
    "占比",
    "比重",
    "指数",
    "系数",
    "均价",
    "单价",
    "价格",
    "密度",
    "浓度",
    "年龄",
    "寿命",
    "温度",
    "得分",
    "评分",
    "分数",
    "排名",
    "名次",
    "满意度",
    "知晓度",
    "增速",
    "增幅",
    "涨幅",
    "降幅",
    "幅度",
    "水平",
];

/// The sum over districts and counties. Each speaks of its own things, so that none is counted twice. `manners` are those
/// of the row's entries.
pub(super) fn add_divisions(
    row: &FigureRow,
    manners: &[Manner],
    city: Option<&str>,
) -> Result<FigureSum, NoSum> {
    let thing = row.thing.as_deref().ok_or(NoSum::NoThing)?;
    let is_rate = |thing: &str| RATES.iter().any(|end| thing.ends_with(end));
    if NOT_ADDITIVE.contains(&row.unit.as_str())
        || row.unit.contains(['/', '每'])
        || thing.split('、').any(is_rate)
    {
        return Err(NoSum::NotAdditive);
    }
    if manners.contains(&Manner::Mean) {
        return Err(NoSum::Mean);
    }
    let is_city = |one: &&DivisionFigure| one.division.as_deref() == city;
    let named = || row.divisions.iter().filter(|one| one.division.is_some());
    let districts = || named().filter(|one| !is_city(one));
    let divisions = districts().count() as u32;
    if divisions < 2 {
        return Err(NoSum::OneDivision);
    }
    if named().any(|one| is_city(&one)) {
        return Err(NoSum::City);
    }
    // One reason after the other, so that the order of articles does not choose between two that hold.
    if districts().any(|one| one.value.is_none()) {
        return Err(NoSum::Several);
    }
    if districts().any(|one| is_in_several_articles(row, one)) {
        return Err(NoSum::Repeated);
    }
    let mut said = districts().flat_map(|one| &one.entries);
    let first = said.next().map(|&place| manners[place as usize]);
    if said.any(|&place| Some(manners[place as usize]) != first) {
        return Err(NoSum::MixedChanges);
    }
    let mut bounds = districts().filter_map(|one| one.bound);
    let first = bounds.next().ok_or(NoSum::OneDivision)?;
    let bound = bounds
        .try_fold(first, join_bounds)
        .ok_or(NoSum::MixedBounds)?;
    Ok(FigureSum {
        value: as_printed(districts().filter_map(|one| one.value).sum()),
        bound,
        divisions,
    })
}

/// A sum of printed decimals as it would be printed: 0.1 and 0.2 are 0.3, in whatever order they are added.
fn as_printed(sum: f64) -> f64 {
    const FINEST: f64 = 1e6;
    if sum.abs() < 1e9 {
        libm::round(sum * FINEST) / FINEST
    } else {
        sum
    }
}

/// Whether a division gives its number in more than one article: it may be one event told twice, or two events.
fn is_in_several_articles(row: &FigureRow, one: &DivisionFigure) -> bool {
    let mut articles = one
        .entries
        .iter()
        .map(|&place| row.entries[place as usize].article);
    let first = articles.next();
    articles.any(|article| Some(article) != first)
}

/// How a sum of two numbers is meant; `None` where one is open upwards and the other downwards, or merely rounded.
pub(super) fn join_bounds(left: Bound, right: Bound) -> Option<Bound> {
    use Bound::{AtLeast, Exact, Over};
    match (left, right) {
        _ if left == right => Some(left),
        (Exact, other) | (other, Exact) => Some(other),
        (AtLeast, Over) | (Over, AtLeast) => Some(Over),
        _ => None,
    }
}
