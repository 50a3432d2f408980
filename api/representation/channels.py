"""To whom of the partners a version goes."""

TEST, LIVE = 1, 2  # what goes to live partners goes to those under test as well
