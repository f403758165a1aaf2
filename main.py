"""99.93: how reported figures emerge. Run ``python main.py`` to play, ``python main.py --help`` for everything else."""

import os
import sys

# the engine's products are small: one thread works them out sooner than several can agree to, and starts faster
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from game.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
