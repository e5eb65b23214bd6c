"""The commands of the command line that are not ``extract``, one a file; heavy imports wait until they run."""
