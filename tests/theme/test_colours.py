"""Every pair of colours that meet can be told apart, in daylight and in the dark."""

from __future__ import annotations

import pytest

from tests.theme.style_sheet import contrast, schemes

BODY = [("ink", "paper"), ("ink", "sand"), ("ink", "tint"), ("soft", "paper"), ("on-amber", "amber")]
OTHER = [
    ("link", "paper"),
    ("link", "sand"),
    ("link", "tint"),
    ("soft", "sand"),
    ("soft", "tint"),
    ("on-deep", "deep"),
    ("on-focus", "focus"),
]
SHAPES = [("edge", "paper"), ("edge", "sand"), ("deep", "paper"), ("ink", "focus")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", BODY)
def test_running_text_reaches_seven_to_one(scheme: str, pair: tuple[str, str]) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", OTHER)
def test_every_text_reaches_four_and_a_half_to_one(scheme: str, pair: tuple[str, str]) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5


@pytest.mark.parametrize("pair", SHAPES)
def test_edges_of_controls_reach_three_to_one_by_day(pair: tuple[str, str]) -> None:
    colours = schemes()["light"]
    if pair == ("ink", "focus"):
        assert contrast(colours["ink"], colours["focus"]) >= 3
    else:
        assert contrast(colours[pair[0]], colours[pair[1]]) >= 3


def test_contrast_of_black_and_white_is_the_greatest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
