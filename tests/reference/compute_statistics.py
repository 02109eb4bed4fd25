"""Computes the measures of src/statistics by other people's libraries, for tests/statistics_reference.rs.

Run by `make reference`; writes tests/reference/statistics.json, which is committed. Nothing else needs Python.
Where a library has a measure, it is asked; where none has, the formula of docs/statistics.md is written in numpy. G2 is
summed by mpmath with forty digits: in doubles its terms nearly cancel in large texts, in scipy's as in anybody's.
"""

import json
import sys
import warnings
from pathlib import Path

import mpmath
import networkx
import numpy
from scipy import stats
from scipy.spatial import distance

NUMBERS = numpy.random.default_rng(20240620)
CONFIDENCE = 0.95
mpmath.mp.dps = 40


def contingency_cases():
    """Counts in two texts: corner cases first, then texts of every size."""
    cases = [(8, 2, 600, 2400), (0, 0, 10, 10), (0, 5, 100, 100), (5, 0, 100, 100), (1, 0, 1, 1), (1, 1, 1, 1)]
    cases += [(0, 1, 1, 9_999_999), (1, 0, 1, 9_999_999), (300, 0, 1000, 1000), (0, 300, 1000, 1000)]
    cases += [(250_000, 1, 5_000_000, 5_000_000), (1, 250_000, 5_000_000, 5_000_000), (10, 40, 1000, 4000)]
    while len(cases) < 260:
        tokens = [int(10 ** NUMBERS.uniform(0.5, 7)) for _ in range(2)]
        counts = [int(min(size, 10 ** NUMBERS.uniform(-0.5, numpy.log10(size + 1)) * NUMBERS.uniform(0, 1))) for size in tokens]
        cases.append((*counts, *tokens))
    return cases


def log_likelihood(a, b, n1, n2):
    """G2 over four cells, signed; scipy's has to agree as far as doubles can."""
    cells = [[a, b], [n1 - a, n2 - b]]
    columns, rows = (n1, n2), [sum(row) for row in cells]
    expected = [[mpmath.mpf(column) * row / (n1 + n2) for column in columns] for row in rows]
    pairs = [pair for row in zip(cells, expected) for pair in zip(*row)]
    value = float(2 * sum(seen * mpmath.log(seen / due) for seen, due in pairs if seen))
    if all(rows):
        other = stats.chi2_contingency(numpy.array(cells), correction=False, lambda_="log-likelihood").statistic
        assert abs(value - other) <= 1e-9 * value + 1e-13 * (n1 + n2), (a, b, n1, n2)
    return -value if a * n2 < b * n1 else value


def conservative_log_ratio(a, b, n1, n2, tests):
    """Evert's LRC by the quantiles of the beta distribution."""
    if a + b == 0:
        return None
    tail = (1 - CONFIDENCE) / tests / 2
    if a * n2 >= b * n1:
        low = stats.beta.ppf(tail, a, b + 1)
        rest = stats.beta.isf(tail, b + 1, a)  # 1 - low without cancellation
        return float(max(0.0, numpy.log2(n2 / n1 * low / rest)))
    low = stats.beta.ppf(tail, b, a + 1)
    rest = stats.beta.isf(tail, a + 1, b)
    return float(-max(0.0, numpy.log2(n1 / n2 * low / rest)))


def log_odds(a, b, n1, n2, alpha, prior):
    """Monroe, Colaresi and Quinn's difference, its variance and z."""
    first, second = a + alpha, b + alpha
    delta = numpy.log(first / (n1 + prior - first)) - numpy.log(second / (n2 + prior - second))
    variance = 1 / first + 1 / second
    return [float(delta), float(variance), float(delta / numpy.sqrt(variance))]


def compare(a, b, n1, n2):
    """Every measure of two texts for one table."""
    signed = log_likelihood(a, b, n1, n2)
    expected = min(n1, n2) * (a + b) / (n1 + n2)
    wilson = stats.binomtest(a, n1).proportion_ci(CONFIDENCE, method="wilson")
    ratio = ratio_interval = None
    if a and b:
        risk = stats.contingency.relative_risk(a, n1, b, n2)
        ends = risk.confidence_interval(CONFIDENCE)
        ratio = float(numpy.log2(risk.relative_risk))
        ratio_interval = [float(numpy.log2(ends.low)), float(numpy.log2(ends.high))]
    odds = None
    if b and n1 > a:
        odds = float(stats.contingency.odds_ratio([[a, b], [n1 - a, n2 - b]], kind="sample").statistic)
    million = [1e6 * a / n1, 1e6 * b / n2]
    tests = int(10 ** NUMBERS.uniform(0, 4))
    alpha, prior = float(NUMBERS.uniform(0.01, 20)), float(NUMBERS.uniform(100, 5000))
    return {
        "table": [a, b, n1, n2],
        "logLikelihood": float(signed),
        "p": float(stats.chi2.sf(abs(signed), 1)),
        "bic": float(abs(signed) - numpy.log(n1 + n2)),
        "effectSize": float(abs(signed) / ((n1 + n2) * numpy.log(expected))) if expected > 1 else None,
        "percentDifference": 100 * (a / n1 - b / n2) / (b / n2) if b else None,
        "logRatio": ratio,
        "logRatioInterval": ratio_interval,
        "oddsRatio": odds,
        "simpleMaths": (million[0] + 100) / (million[1] + 100),
        "tests": tests,
        "conservativeLogRatio": conservative_log_ratio(a, b, n1, n2, tests),
        "alpha": alpha,
        "prior": prior,
        "logOdds": log_odds(a, b, n1, n2, alpha, prior),
        "wilson": [float(wilson.low), float(wilson.high)],
    }


def disperse():
    """Dispersion of one term over parts."""
    parts = int(NUMBERS.integers(2, 30))
    sizes = NUMBERS.integers(1, 5000, parts)
    counts = NUMBERS.binomial(sizes, NUMBERS.uniform(0.001, 0.3, parts))
    if counts.sum() == 0:
        counts[0] = 1
    shares = sizes / sizes.sum()
    dp = numpy.abs(counts / counts.sum() - shares).sum() / 2
    rates = counts / sizes
    return {
        "counts": counts.tolist(),
        "sizes": sizes.tolist(),
        "dp": float(dp),
        "normalised": float(dp / (1 - shares.min())),
        "juilland": float(1 - stats.variation(rates) / numpy.sqrt(parts - 1)),
    }


def associate():
    """Association of two terms."""
    tokens = int(10 ** NUMBERS.uniform(2, 7))
    first, second = (int(NUMBERS.integers(1, tokens // 10 + 2)) for _ in range(2))
    joint = int(NUMBERS.integers(1, min(first, second) + 1))
    near = first * int(NUMBERS.integers(1, 21))
    expected = near * second / tokens
    return {
        "pair": [joint, first, second, tokens, near],
        "mutualInformation": float(numpy.log2(joint / expected)),
        "logDice": float(14 + numpy.log2(2 * joint / (first + second))),
        "tScore": float((joint - expected) / numpy.sqrt(joint)),
    }


def measure_distance():
    """Distance of two texts' terms."""
    terms = int(NUMBERS.integers(1, 200))
    left, right = (NUMBERS.poisson(NUMBERS.exponential(5, terms)) for _ in range(2))
    left[0] += 1
    right[0] += 1
    return {
        "left": left.tolist(),
        "right": right.tolist(),
        "jensenShannon": float(distance.jensenshannon(left, right, base=2)),
        "cosine": float(1 - distance.cosine(left, right)),
    }


def correct():
    """q values of many p values."""
    p_values = NUMBERS.uniform(0, 1, int(NUMBERS.integers(1, 60))) ** 3
    return {"p": p_values.tolist(), "q": stats.false_discovery_control(p_values, method="bh").tolist()}


def judge():
    """p of G2 over several groups."""
    freedom = int(NUMBERS.integers(1, 101))
    likelihood = float(freedom * 10 ** NUMBERS.uniform(-1, 1))
    return {"logLikelihood": likelihood, "freedom": freedom, "p": float(stats.chi2.sf(likelihood, freedom))}


def rank():
    """TextRank of a sequence of terms with gaps, by weighted PageRank."""
    nodes, window = int(NUMBERS.integers(2, 25)), int(NUMBERS.integers(2, 7))
    sequence = NUMBERS.integers(-3, nodes, int(NUMBERS.integers(2, 120))).tolist()
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    for place, first in enumerate(sequence):
        for second in sequence[place + 1 : place + window]:
            if first >= 0 and second >= 0 and first != second:
                weight = graph.get_edge_data(first, second, {"weight": 0})["weight"]
                graph.add_edge(first, second, weight=weight + 1)
    ranks = networkx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=10_000)
    return {"nodes": nodes, "window": window, "sequence": sequence, "ranks": [ranks[node] for node in range(nodes)]}


def main():
    """Writes the file."""
    warnings.simplefilter("error")
    cases = {
        "comparisons": [compare(*case) for case in contingency_cases()],
        "dispersions": [disperse() for _ in range(40)],
        "associations": [associate() for _ in range(60)],
        "distances": [measure_distance() for _ in range(25)],
        "corrections": [correct() for _ in range(15)],
        "ranks": [rank() for _ in range(15)],
        "judgements": [judge() for _ in range(40)],
    }
    path = Path(__file__).with_name("statistics.json")
    lines = [f'  "{name}": [\n' + ",\n".join("    " + json.dumps(row) for row in rows) + "\n  ]" for name, rows in cases.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{path.name}: {sum(map(len, cases.values()))} cases, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
