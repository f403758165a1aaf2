"""Parameters stand on scales: unit, range and step are those of the scale unless a parameter says otherwise."""

import pytest

from game.engine.data.knobs import SHARE, Knob, Params, Scale, knobs

HEAT = Scale("degrees", -10.0, 40.0, 0.5)


class Weather(Params):
    """Two parameters of one scale, and one of another.

    noon  : How warm it is at noon.
    night : How warm it is at night.
    cloud : How much of the sky is grey.
    """

    noon: float = HEAT(20.0, "Noon", source="a thermometer")
    night: float = HEAT(4.0, "Night", high=25.0, unit="°C", source="a thermometer")
    cloud: float = SHARE(0.5, "Clouds", step=0.25, source="looking up")


def knob(name: str) -> Knob:
    return next(one for one in knobs(Weather) if one.name == name)


def test_a_parameter_has_what_its_scale_has() -> None:
    noon = knob("noon")
    assert (noon.unit, noon.minimum, noon.maximum, noon.step) == ("degrees", -10.0, 40.0, 0.5)
    words = ("Noon", "How warm it is at noon.", "a thermometer")
    assert (noon.default, noon.label, noon.means, noon.source) == (20.0, *words)


def test_what_a_parameter_has_for_itself_changes_no_other() -> None:
    night, cloud = knob("night"), knob("cloud")
    assert (night.unit, night.minimum, night.maximum, night.step) == ("°C", -10.0, 25.0, 0.5)
    assert (cloud.unit, cloud.minimum, cloud.maximum, cloud.step) == ("share", 0.0, 1.0, 0.25)
    assert (HEAT.unit, HEAT.high, SHARE.step) == ("degrees", 40.0, 0.01)


def test_a_range_is_kept() -> None:
    assert Weather(noon=40.0).noon == 40.0
    with pytest.raises(ValueError, match="less than or equal to 25"):
        Weather(night=25.5)


def test_a_scale_has_nothing_but_unit_range_and_step() -> None:
    with pytest.raises(TypeError, match="colour"):
        HEAT(20.0, "Noon", source="a thermometer", colour="red")  # type: ignore[call-arg]


def test_what_turning_it_does_stands_in_the_docstring_in_one_line_or_more() -> None:
    class Tide(Params):
        """A sea.

        high : How high it comes,
               at its highest.
        low  : How far it goes.
        """

        high: float = HEAT(3.0, "High", source="a pole")
        low: float = HEAT(1.0, "Low", source="a pole")

    assert [one.means for one in knobs(Tide)] == ["How high it comes, at its highest.", "How far it goes."]


def test_a_parameter_that_no_docstring_tells_of_is_refused() -> None:
    with pytest.raises(TypeError, match="does not say what turning high does"):

        class Tide(Params):
            """A sea."""

            high: float = HEAT(3.0, "High", source="a pole")
