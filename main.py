"""99.93: how reported figures emerge. Run ``python main.py`` to play, ``python main.py --help`` for everything else."""

import gc
import os
import sys

# an older Python can read this file, and nothing else of the game
if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write("99.93 needs Python 3.11 or newer; this is Python %d.%d.%d.\n" % sys.version_info[:3])  # noqa: UP031
    sys.exit(2)

# what is loaded at the start stays to the end: looking through all of it for garbage again and again only costs time
gc.set_threshold(10000, 50, 100)
# the engine's products are small: one thread works them out sooner than several can agree to, and starts faster
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# nothing here is extended by plugins of other packages: looking for them costs as much as half a ballot
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run():  # type: () -> int  # noqa: ANN201 -- see above
    """Do what the command line says and return the exit code, 130 after Ctrl-C at whatever moment."""
    gc.disable()  # until all is loaded
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 -- before anything else is loaded
    if here not in sys.path:  # ``python -I`` and ``python -P`` leave out the folder of the program
        sys.path.insert(0, here)
    try:
        from game import interrupts  # noqa: PLC0415 -- whoever is stopped while loading is to end well, too

        with interrupts.heeded():
            from game.cli import main  # noqa: PLC0415

            return main(sys.argv[1:])
    except KeyboardInterrupt:
        os.write(2, b"Stopped.\n")
        return 130


if __name__ == "__main__":
    # everything is written and closed by now: taking the modules apart one by one would only delay the next prompt
    os._exit(run())
