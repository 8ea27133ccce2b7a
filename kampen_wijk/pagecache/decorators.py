"""`onthoudbaar`: a view whose page is the same for every visitor without a session."""

from collections.abc import Callable


def onthoudbaar(view: Callable) -> Callable:
    """PageCache may remember the answer. Not for a page with a form that is posted.

    A view that shows what this visitor typed sets `onthoudbaar = False` on that answer.
    """
    view.onthoudbaar = True
    return view
