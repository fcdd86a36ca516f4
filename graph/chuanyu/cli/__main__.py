"""`python -m chuanyu.cli`: the command where it is not on the path."""

import sys

from chuanyu.cli import main

sys.exit(main())
