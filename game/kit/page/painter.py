"""Paints a tree of widgets, and the ring around the one that has the focus, inside a region."""

import pygame

from game.kit.drawing.pen import Pen
from game.kit.widget import Widget


def paint(widget: Widget, pen: Pen, region: pygame.Rect) -> None:
    """Paint a widget and everything shown inside it, as far as it reaches into the region."""
    if not widget.reach().colliderect(region):
        return
    widget.paint(pen)
    if widget.clips:
        with pen.clipped(widget.rect):
            for child in widget.shown():
                paint(child, pen, region)
    else:
        for child in widget.shown():
            paint(child, pen, region)
    widget.paint_over(pen)


def paint_ring(widget: Widget, pen: Pen) -> None:
    """Mark the focus, last of all so that no neighbour covers the mark; what scrolled away has no mark."""
    visible = pen.surface.get_clip()
    if not widget.reach().colliderect(visible):
        return
    for above in ancestors(widget):
        if above.clips:
            visible = visible.clip(_window(above, widget.rect))
    with pen.clipped(visible):
        pen.ring(widget.ring_area(), widget.ring_radius)


def _window(above: Widget, inside: pygame.Rect) -> pygame.Rect:
    """Where a ring may be: a little beyond the window, but not where its edge cuts off what the ring goes round."""
    edge, reach = above.rect, above.reach()
    left = edge.left if inside.left < edge.left else reach.left
    top = edge.top if inside.top < edge.top else reach.top
    right = edge.right if inside.right > edge.right else reach.right
    bottom = edge.bottom if inside.bottom > edge.bottom else reach.bottom
    return pygame.Rect(left, top, right - left, bottom - top)


def ancestors(widget: Widget) -> list[Widget]:
    """The widgets around a widget, from the nearest out."""
    found = []
    above = widget.parent
    while above is not None:
        found.append(above)
        above = above.parent
    return found
