"""99.93: how reported figures emerge. Run ``python main.py`` to play, ``python main.py --help`` for everything else."""

import gc
import os
import sys

# what is loaded at the start stays to the end: looking through all of it for garbage again and again only costs time
gc.set_threshold(10_000, 50, 100)
# the engine's products are small: one thread works them out sooner than several can agree to, and starts faster
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# nothing here is extended by plugins of other packages: looking for them costs as much as half a ballot
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from game.cli import main  # noqa: E402

if __name__ == "__main__":
    code = main(sys.argv[1:])
    # everything is written and closed by now: taking the modules apart one by one would only delay the next prompt
    os._exit(code)
