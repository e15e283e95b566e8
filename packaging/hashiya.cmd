@echo off
rem The command line of Hashiya. A script waits for the program, which is one with windows, and hands on its exit code.
"%~dp0..\Hashiya.exe" -- %*
exit /b %ERRORLEVEL%
