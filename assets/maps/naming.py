"""Names for places: towns of the fictional country from syllables, polling stations of a town from its streets.

Every name is made once per map. Which name a hex gets depends only on its number and on whether it lies by the sea.
"""

from collections.abc import Iterator

BEGINNINGS = (
    "Ald", "Arr", "Asp", "Bel", "Bren", "Cal", "Cass", "Cor", "Dar", "Del", "Dov", "Ell", "Est", "Fen", "Gar", "Hal",
    "Har", "Ilv", "Imm", "Jor", "Kel", "Kest", "Lar", "Lum", "Mar", "Mel", "Mer", "Mir", "Mol", "Nar", "Nim", "Odr",
    "Ond", "Ors", "Pass", "Pel", "Perr", "Quen", "Ros", "Ruv", "Sab", "Sarr", "Sel", "Sev", "Sol", "Tal", "Tam", "Tess",
    "Torr", "Vast", "Vel", "Ves", "Wend", "Yarr",
)
ENDINGS = (
    "ane", "any", "ara", "arth", "aven", "elle", "endra", "enny", "ery", "evin", "ick", "illo", "imar", "ith", "ock",
    "ola", "ond", "ora", "orel", "orin", "ossel", "ott", "over", "owin", "une",
)
INLAND = ("{} Bridge", "{} Cross", "New {}", "{} Mill", "{} Heath", "Upper {}", "{} Ford", "{} Green")
BY_THE_SEA = ("{} Harbour", "{} Bay", "{} Sands", "Cape {}", "{} Haven", "{} Point", "{} Strand", "Port {}")
PLAIN_BETWEEN = 5  # one name in five says what the place is

STREETS = (
    "Market", "Bridge", "Mill", "Orchard", "Chapel", "Ferry", "Station", "Weaver", "Cooper", "Lime", "Ash", "Garden",
    "River", "Hill", "Park", "Well", "Tower", "Lamp", "Rope", "Quarry", "Baker", "Saddler", "Kiln", "Meadow", "Hazel",
    "Printer", "Glover", "Fountain", "Carter", "Elm", "Tanner", "Swan",
)
WAYS = ("Street", "Lane", "Square", "Row")
BUILDINGS = ("School", "Hall", "Library", "Clinic", "Post Office", "Theatre", "Sports Hall", "College")

REAL_PLACES = (
    "Aldover", "Belane", "Cassola", "Darany", "Delaven", "Dovara", "Ellimar", "Ellora", "Estara", "Estelle",
    "Harara", "Kelola", "Kestane", "Marane", "Marith", "Marola", "Melara", "Melick", "Merane", "Narara", "Narora",
    "Ondara", "Passover", "Roselle", "Rosora", "Sabara", "Sabora", "Sarrola", "Solara", "Solola", "Talara",
    "Tamara", "Velick", "Wendover", "Wendune", "Yarrick",
)
AWKWARD = (
    "Immune", "Immany", "Estover", "Severy", "Melany", "Garott", "Harott", "Gararth", "Hararth", "Lararth",
    "Mararth", "Nararth", "Marara", "Garara", "Larara", "Cassock", "Quenock", "Darelle", "Marelle", "Orsola",
    "Selick", "Delick", "Belick", "Ellick", "Pelick", "Marery", "Harery", "Larery", "Garery", "Ellery", "Perrick",
    "Harick", "Dararth", "Darara", "Sarrarth", "Yarrarth",
)
AVOIDED = frozenset(REAL_PLACES + AWKWARD)


def towns(taken: frozenset[str]) -> Iterator[str]:
    """Made-up town names without end of the same sound, until all are used."""
    count = len(BEGINNINGS) * len(ENDINGS)
    step = 517  # shares no factor with the count, so every pair of syllables comes once
    for turn in range(count):
        place = turn * step % count
        name = BEGINNINGS[place % len(BEGINNINGS)] + ENDINGS[place // len(BEGINNINGS)]
        if name not in AVOIDED and name not in taken:
            yield name


def described(name: str, number: int, by_the_sea: bool) -> str:
    """The name itself, or now and then a name that says what the place is."""
    if number % PLAIN_BETWEEN:
        return name
    patterns = BY_THE_SEA if by_the_sea else INLAND
    return patterns[number // PLAIN_BETWEEN % len(patterns)].format(name)


def stations(taken: frozenset[str]) -> Iterator[str]:
    """Names of polling stations: a building in a street."""
    for turn in range(len(STREETS) * len(WAYS) * len(BUILDINGS)):
        street = STREETS[turn * 5 % len(STREETS)]
        way = WAYS[(turn + turn // len(STREETS)) % len(WAYS)]
        building = BUILDINGS[(turn * 3 + turn // len(STREETS)) % len(BUILDINGS)]
        name = f"{street} {way} {building}"
        if name not in taken:
            yield name
