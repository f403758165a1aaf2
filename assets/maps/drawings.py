"""The fictional country of Tolmara and three of its towns, drawn by hand: coasts, provinces, seats, names.

Lengths are in hexes, y points down. A province is drawn as a line (or a point) through the middle of its land; how
much land it gets follows from its seats. The names of the country, its provinces and its towns are made up; they were
looked up in the GeoNames gazetteer to avoid real ones.
"""

from dataclasses import dataclass

from assets.maps.hexes import Point


@dataclass(frozen=True)
class DrawnProvince:
    """A province (in a town: a ward): names, seats, where its first place lies, and the line through its land."""

    name: str
    short: str
    seats: int
    capital: str
    capital_at: Point
    spine: tuple[Point, ...]


@dataclass(frozen=True)
class Drawing:
    """A country or a town: what one hex stands for, its outline as a closed line, and its provinces."""

    file: str
    title: str
    cell: str
    division: str
    raggedness: float
    outline: tuple[Point, ...]
    provinces: tuple[DrawnProvince, ...]


TOLMARA = Drawing(
    file="tolmara",
    title="Tolmara",
    cell="constituency",
    division="province",
    raggedness=60.0,
    outline=(
        (1.2, 9.4), (3, 6.2), (5.4, 5.6), (6.2, 4), (8.6, 3.8), (9, 1.4), (11.6, 1.6), (13.2, -0.6), (17.2, -0.2),
        (18.4, 1.8), (19.2, 4.8), (21, 4.4), (22.2, 2.4), (24.6, 2.6), (26.6, 4.8), (27.2, 7.6), (30.6, 7.8),
        (32.8, 10.8), (31.4, 13.4), (33, 16.4), (36.2, 17.4), (37.4, 20.6), (36.4, 22.6), (33, 23.2), (32.8, 24.2),
        (35.8, 25.8), (35.4, 28.6), (32.4, 31.4), (30, 30.6), (28.6, 28.4), (27.2, 28.8), (27.4, 31.2), (25.4, 33),
        (21.8, 32.2), (20.6, 30.4), (17.6, 31), (13.6, 30.4), (11.6, 28.4), (9.4, 27.4), (8, 24.2), (9.6, 21.8),
        (11.6, 22.6), (12.6, 25.2), (16, 26.4), (18.4, 25.2), (20.2, 22.4), (19.4, 20.6), (20.4, 18.8), (17.8, 16.6),
        (15, 18), (13.4, 17.6), (12.4, 14.8), (9.8, 15.2), (8.4, 18), (5.4, 17.6), (4.8, 14.4), (1.8, 14.2),
        (-0.4, 12.2),
    ),
    provinces=(
        DrawnProvince("Tarven", "Tarven", 97, "Orsany", (20.4, 20.4), ((21.5, 18.5), (25, 22))),
        DrawnProvince("Nimara", "Nimara", 88, "Evenmar", (16, 16.5), ((11.5, 12), (19, 13))),
        DrawnProvince("Cassary", "Cassary", 24, "Ruvell", (6.5, 17), ((7.6, 16.2),)),
        DrawnProvince("Keldra", "Keldra", 57, "Kestry", (5, 7.5), ((3, 11), (8, 7))),
        DrawnProvince("Molvane", "Molvane", 83, "Passel", (14, 6), ((12, 3.5), (18, 6))),
        DrawnProvince("Dovrel", "Dovrel", 48, "Immery", (23.5, 5), ((24, 5.5), (24.6, 9))),
        DrawnProvince("Upper Lessa", "U. Lessa", 76, "Vastel", (28.5, 13), ((30, 11), (27.5, 15))),
        DrawnProvince("Lower Lessa", "L. Lessa", 112, "Lessamouth", (32.6, 23.6), ((33, 19), (32, 25))),
        DrawnProvince("Sorrane", "Sorrane", 64, "Arrenmouth", (27, 29.4), ((22, 28.5), (26, 27.5))),
        DrawnProvince("Pelorn", "Pelorn", 38, "Pelorn Harbour", (10.5, 23), ((10, 25), (15, 28.5))),
    ),
)

RUVELL = Drawing(
    file="ruvell_12",
    title="Ruvell",
    cell="polling station",
    division="ward",
    raggedness=0.0,
    outline=((0, 1.2), (1.2, 0), (3, 0.3), (4.4, 1.2), (4.2, 2.6), (3.2, 3.4), (1.4, 3.2), (0.2, 2.4)),
    provinces=(
        DrawnProvince("Old Town", "Old Town", 5, "Town Hall", (1, 1), ((1, 1.2),)),
        DrawnProvince("Harbour", "Harbour", 4, "Ferry House", (3, 3), ((2.5, 2.8),)),
        DrawnProvince("Mill End", "Mill End", 3, "Mill End School", (4, 1), ((3.8, 1),)),
    ),
)

PASSEL = Drawing(
    file="passel_40",
    title="Passel",
    cell="polling station",
    division="ward",
    raggedness=4.0,
    outline=(
        (1.4, 1.6), (3.2, 0.2), (5.4, 0.6), (7.2, 0), (8.6, 1.6), (8, 3.4), (8.8, 5), (7.4, 6.6), (5.2, 6.2), (4.4, 5),
        (3.6, 5.2), (3.2, 6.8), (1.2, 6.4), (0, 4.6), (0.6, 3),
    ),
    provinces=(
        DrawnProvince("Old Town", "Old Town", 8, "Old Hall", (4.5, 3), ((4.4, 3.2),)),
        DrawnProvince("Northgate", "Northgate", 9, "Northgate School", (3, 1), ((3, 1.2),)),
        DrawnProvince("Mill Hill", "Mill Hill", 10, "Mill Hill Library", (7, 1.5), ((7.4, 1.6),)),
        DrawnProvince("Works Side", "Works Side", 7, "Works Canteen", (6.5, 5), ((7, 5.2),)),
        DrawnProvince("Riverbank", "Riverbank", 6, "Boat House", (2, 5), ((1.6, 5),)),
    ),
)

LESSAMOUTH = Drawing(
    file="lessamouth_120",
    title="Lessamouth",
    cell="polling station",
    division="ward",
    raggedness=12.0,
    outline=(
        (0.4, 4.2), (2.2, 1.8), (5, 1.4), (7, 0), (10, 0.6), (12, 2.2), (14.2, 2), (15.6, 3.6), (14.4, 5), (12, 5.4),
        (10.2, 5.2), (9, 6), (9.8, 6.8), (12.2, 7), (14.6, 6.6), (16, 8.2), (14.8, 10), (12, 10.6), (10.6, 12),
        (7.6, 12.2), (5.2, 11), (3, 11.4), (1.2, 9.8), (1.6, 7.6), (0, 6.2),
    ),
    provinces=(
        DrawnProvince("Old Town", "Old Town", 14, "Assembly House", (8, 6), ((7.4, 6),)),
        DrawnProvince("North Quay", "North Quay", 18, "Customs Hall", (12, 4), ((12.4, 3.6),)),
        DrawnProvince("South Quay", "South Quay", 20, "Rope Works", (12, 8), ((13, 8.4),)),
        DrawnProvince("Lighthouse Hill", "Lighthouse H.", 16, "Lighthouse School", (8, 2), ((8, 2),)),
        DrawnProvince("Gardens", "Gardens", 11, "Glass House", (4, 3), ((3.6, 3.2),)),
        DrawnProvince("Westfield", "Westfield", 10, "Westfield Hall", (2, 6), ((1.8, 6.4),)),
        DrawnProvince("Railway Town", "Railway Town", 24, "Engine Shed", (5, 9), ((3.4, 9.4), (6, 9))),
        DrawnProvince("Saltings", "Saltings", 7, "Salt Barn", (9, 11), ((9.4, 11.4),)),
    ),
)

DRAWINGS = (TOLMARA, RUVELL, PASSEL, LESSAMOUTH)
