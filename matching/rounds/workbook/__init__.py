"""The workbook of a round: a summary with charts, assignments, who is left over, selection rates.

`write_workbook` is the way in. Words come from outside: the sheets say what is told by message keys.
"""

from matching.rounds.workbook.words import Words
from matching.rounds.workbook.writing import WorkbookError, check_writable, write_workbook

__all__ = ["Words", "WorkbookError", "check_writable", "write_workbook"]
