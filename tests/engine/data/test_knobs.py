"""Parameters stand on scales: unit, range and step are those of the scale unless a parameter says otherwise."""

import pytest

from game.engine.data.knobs import SHARE, Knob, Params, Scale, knobs

HEAT = Scale("degrees", -10.0, 40.0, 0.5)


class Weather(Params):
    """Two parameters of one scale, and one of another."""

    noon: float = HEAT(20.0, "Noon", source="a thermometer").means("How warm it is at noon.")
    night: float = HEAT(4.0, "Night", high=25.0, unit="°C", source="a thermometer").means("How warm it is at night.")
    cloud: float = SHARE(0.5, "Clouds", step=0.25, source="looking up").means("How much of the sky is grey.")


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
