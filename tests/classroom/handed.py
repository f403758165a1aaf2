"""Hand-ins made up, as many as are wanted."""

from typing import Any

from game.classroom.hand_in import HandIn, made

QUESTION = "What will be printed?"


def run(number: int, **different: Any) -> dict[str, Any]:
    plain = {
        "id": f"{number:016x}",
        "finished": "2026-11-29T10:00:00+00:00",
        "level": "honest_count",
        "title": "An honest count",
        "seed": 1,
        "code": "1000-3PWR-3QK1",
        "settings": {"behaviour.civic_duty.duty": 2.0},
        "printed": {"turnout": "75.53", "for": "77.78", "against": "21.97"},
        "true": {"turnout": 75.5, "for": 77.8, "against": 22.0, "away": None},
        "guesses": [{"figure": "for", "text": "41", "printed": "77.78", "question": QUESTION, "met": False}],
        "answers": [{"question": "Why?", "choice": "Because.", "right": True}],
        "truth": {"adults": 1000.0, "opponents": 200.0, "voted": 755.0, "struck_out": 166.0},
        "reported": {"in_box": 755.0, "votes_against": 166.0},
        "seals": ["goal"],
        "note": "I saw it",
        "digest": "d" * 64,
        "version": "0.1.0",
    }
    return {**plain, **different}


def pupil(number: int, *runs: dict[str, Any], **different: Any) -> HandIn:
    plain = {"alias": f"seat {number}", "consent": "fine with me", "task": "", "game": "0.1.0"}
    plain |= {"made": "2026-11-29T10:00:00+00:00"}
    return made({**plain, "runs": list(runs) or [run(number)], **different})
