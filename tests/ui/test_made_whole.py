"""What a page's class above needs is made with the page: whoever has an own beginning lets that one's happen, too."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

from game import kit, ui
from game.kit.page.scene import Scene


def scenes(above: type[Scene] = Scene) -> Iterator[type[Scene]]:
    """Every class of a page or dialog."""
    for one in above.__subclasses__():
        yield one
        yield from scenes(one)


def test_every_page_lets_the_class_above_it_begin() -> None:
    for package in (kit, ui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    own = [one for one in set(scenes()) if "__init__" in vars(one)]
    assert len(own) > 10
    for one in own:
        begins_above = any("__init__" in vars(above) for above in one.__mro__[1:] if above is not object)
        written_by_hand = "super().__init__" in inspect.getsource(one) or hasattr(one, "__dataclass_fields__")
        assert written_by_hand or not begins_above, one
