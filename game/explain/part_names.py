"""The names of rules: one for each, the same on every page."""

from game.text.language import translate as _


def part_name(part: str) -> str:
    """What a part does, in a few plain words: its name wherever it is named."""
    names = {
        "honest": _("Nothing changed"),
        "civic_duty": _("People feel they ought to vote"),
        "absence_penalty": _("Staying at home has a price"),
        "agitator_visits": _("Agitators call at the door"),
        "conformity": _("People go along with the many"),
        "reject_penalty": _("Striking out has a price"),
        "protest_spoiling": _("Protest is written on the paper"),
        "roll_cleaning": _("Names struck off before posting"),
        "absentee_certificates": _("Certificates to vote elsewhere"),
        "dead_souls": _("Names of the dead stay on the roll"),
        "proxy_voting": _("Papers cast for those who did not come"),
        "ballot_stuffing": _("Papers that nobody was handed"),
        "ballot_law": _("The law reads marks as votes for"),
        "shrink_factor": _("Only a part of the noes is passed on"),
        "incremental_fraud": _("Some units add votes of their own"),
        "extreme_fraud": _("Some units report nearly all as for"),
        "incentive": _("Officials help the likely winner"),
        "turnout_quota": _("Turnout written up to the quota"),
        "round_up": _("Raised to a pleasing figure"),
        "decree": _("Columns filled to match the decree"),
    }
    return names.get(part) or part.replace("_", " ").capitalize()
