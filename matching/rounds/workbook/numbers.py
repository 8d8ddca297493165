"""The sheets of numbers: the summary with its charts, and selection rates by group."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.chart import BarChart, Reference
from openpyxl.workbook import Workbook

from matching.rounds.rates import Rate
from matching.rounds.summary import Share, Summary
from matching.rounds.workbook.sheet import Cell, Column, Placed, Sheet
from matching.rounds.workbook.words import Words

_CHART_COLUMN = "H"
_CHART_ROWS = 17
_FIRST_WIDTH = 34


def add_summary(book: Workbook, words: Words, summary: Summary) -> None:
    """What the round came to, in all and by tier, sector and region."""
    sheet = Sheet(book, words.text("round-sheet-summary"))
    sheet.title(words.text("round-title", day=summary.held_on))
    sheet.line(words.text(f"round-method-{summary.method}"))
    if summary.sample:
        sheet.line(words.text("round-has-samples"))
    sheet.space()
    sheet.table([Column(words.text("round-all"), _FIRST_WIDTH), Column("")], _totals(words, summary))
    tiers: list[list[Cell]] = [[words.text(f"match-tier-{tier}"), count] for tier, count in summary.tiers.items()]
    _charted(sheet, words, "tier", [words.text("round-heading-assigned")], tiers)
    posts = [words.text(f"round-heading-{name}") for name in ("posts", "places", "filled")]
    _charted(sheet, words, "sector", posts, _shares(words, "sector", summary.by_sector))
    _charted(sheet, words, "region", posts, _shares(words, "region", summary.by_region))
    people = [words.text(f"round-heading-{name}") for name in ("candidates", "assigned")]
    homes: list[list[Cell]] = [[words.name("region", one.group), one.candidates, one.assigned] for one in summary.homes]
    _charted(sheet, words, "home", people, homes)


def add_rates(book: Workbook, words: Words, summary: Summary) -> None:
    """How many of each group were assigned, and that its trait had no part in it."""
    sheet = Sheet(book, words.text("round-sheet-rates"))
    sheet.title(words.text("round-rates-title"))
    for note in ("round-rates-apart", "round-rates-few"):
        sheet.line(words.text(note))
    for trait, rates in summary.rates.items():
        sheet.space()
        columns = [
            Column(words.text(f"round-trait-{trait}"), _FIRST_WIDTH),
            Column(words.text("round-heading-candidates"), 14),
            Column(words.text("round-heading-with-fitting"), 20),
            Column(words.text("round-heading-assigned"), 14),
            Column(words.text("round-heading-rate"), 16, "0.0%"),
            Column(words.text("round-heading-rate-of-fitting"), 24, "0.0%"),
        ]
        sheet.table(columns, [_rate(words, trait, one) for one in rates])


def _totals(words: Words, summary: Summary) -> list[list[Cell]]:
    values: dict[str, Cell] = {
        "candidates": summary.candidates,
        "posts": summary.jobs,
        "places": summary.places,
        "most": summary.most,
        "assigned": summary.assigned,
        "to-check": summary.to_check,
        "total-score": summary.total_score,
    }
    return [[words.text(f"round-heading-{name}"), value] for name, value in values.items() if value is not None]


def _shares(words: Words, kind: str, shares: Sequence[Share]) -> list[list[Cell]]:
    return [[words.name(kind, one.group), one.posts, one.places, one.filled] for one in shares]


def _rate(words: Words, trait: str, rate: Rate) -> list[Cell]:
    return [
        _group(words, trait, rate.group),
        rate.candidates,
        rate.fitting,
        rate.assigned,
        rate.of_all,
        rate.of_fitting,
    ]


def _group(words: Words, trait: str, group: str | None) -> str:
    if trait == "gender" and group is not None:
        return words.text(f"round-gender-{group}")
    return words.name("country", group)


def _charted(sheet: Sheet, words: Words, by: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    sheet.space()
    first = Column(words.text(f"round-by-{by}"), _FIRST_WIDTH)
    placed = sheet.table([first, *(Column(heading) for heading in headings)], rows)
    if rows:
        sheet.page.add_chart(_chart(sheet, first.heading, placed, len(headings)), f"{_CHART_COLUMN}{placed.heading}")
    sheet.space(placed.heading + _CHART_ROWS)


def _chart(sheet: Sheet, title: str, placed: Placed, series: int) -> BarChart:
    chart = BarChart()
    chart.title = title
    chart.height, chart.width = 8, 24
    data = Reference(sheet.page, min_col=2, max_col=1 + series, min_row=placed.heading, max_row=placed.last)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet.page, min_col=1, min_row=placed.heading + 1, max_row=placed.last))
    # Without this, newer spreadsheet programs leave the axes out.
    chart.x_axis.delete = chart.y_axis.delete = False
    if series == 1:
        chart.legend = None
    return chart
