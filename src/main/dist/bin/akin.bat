@echo off
rem Starts Akin: without arguments the window, with arguments the command line.
rem AKIN_JAVA: the home of the Java to use. AKIN_JAVA_OPTS: more options for that Java.
setlocal
set "DIST=%~dp0.."
set "JAVA="
set "CACHE="
if defined AKIN_JAVA if exist "%AKIN_JAVA%\bin\java.exe" set "JAVA=%AKIN_JAVA%\bin\java.exe"
set "MODULES=--module-path "%DIST%\lib\javafx""
if not defined JAVA if exist "%DIST%\runtime\bin\java.exe" (
    set "JAVA=%DIST%\runtime\bin\java.exe"
    set "MODULES="
    if exist "%DIST%\start\window.aot" set "CACHE="-XX:AOTCache=%DIST%\start\window.aot""
)
if not defined JAVA if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*") do call :consider "%%~h"
if not defined JAVA (
    echo akin: needs Java 25 or newer; set AKIN_JAVA to the folder of a JDK 25. 1>&2
    exit /b 1
)
"%JAVA%" -Xlog:disable %CACHE% %MODULES% --add-modules javafx.controls,javafx.fxml ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
    "-Dakin.dist=%DIST%" "-Djava.util.logging.config.file=%DIST%\conf\logging.properties" ^
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    -cp "%DIST%\lib\akin.jar" %AKIN_JAVA_OPTS% app.akin.app.Main %*
exit /b %ERRORLEVEL%

:consider
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION= "%~1\release"') do set "VERSION=%%~v"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b
