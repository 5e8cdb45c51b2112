; The installer of Obverse for Windows 10 and later: for one person, without administrator's rights.
;
; makensis -INPUTCHARSET UTF8 -WX -DCONTENTS=contents.nsh -DOUT=setup.exe obverse.nsi
;
; contents.nsh is written by builds/windows.py from the frozen folder: what the version is, and each
; file that goes in and out. The installer's switches: /S silent, /PATH puts `obverse` on the PATH,
; /D=FOLDER (the last one, unquoted) another folder. The uninstaller's: /S silent.

Unicode true
SetCompressor /SOLID lzma
; With the files' own times, two builds of the same sources would differ.
SetDateSave off

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "Sections.nsh"
!include "WinMessages.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "${CONTENTS}"
!include "path.nsh"
!include "texts.nsh"

!define PROGID "Obverse.medallion"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Obverse"
!define SHORTCUT "$SMPROGRAMS\Obverse.lnk"
; What PySide6 6.11 runs on: Windows 10 of October 2018.
!define OLDEST_BUILD 17763

Name "Obverse"
BrandingText "Obverse ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
; Half an application would not start; whatever can't be written ends the installation.
AllowSkipFiles off
InstallDir "$LOCALAPPDATA\Programs\Obverse"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef SIGN
  ; Two programs are signed: the uninstaller, while it is made, and then the installer. The system's
  ; shell has the line, as in builds/windows.py. Backquotes leave the command both kinds of quotes.
  !uninstfinalize `${SIGN} "%1"` = 0
  !finalize `${SIGN} "%1"` = 0
!endif

VIProductVersion "${VERSION_OF_FOUR}"
VIFileVersion "${VERSION_OF_FOUR}"
!macro Describe language
  VIAddVersionKey /LANG=${language} "ProductName" "Obverse"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileDescription" "Obverse ${VERSION} setup"
  VIAddVersionKey /LANG=${language} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "${COPYRIGHT}"
!macroend
!insertmacro Describe ${LANG_ENGLISH}
!insertmacro Describe ${LANG_RUSSIAN}

!insertmacro PathFunctions ""
!insertmacro PathFunctions "un."

; A program that runs can't be opened for writing, which asks for no list of processes.
!macro RefuseWhileRunning un
Function ${un}IsRunning ; a file → 1 if it runs, else 0
  Exch $0
  ${IfNot} ${FileExists} "$0"
    StrCpy $0 0
  ${Else}
    ClearErrors
    FileOpen $0 "$0" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $0
      StrCpy $0 0
    ${EndIf}
  ${EndIf}
  Exch $0
FunctionEnd

Function ${un}RefuseWhileRunning
  Push $0
  Push $1
  ${Do}
    Push "$INSTDIR\obverse.exe"
    Call ${un}IsRunning
    Pop $0
    Push "$INSTDIR\obverse-designer.exe"
    Call ${un}IsRunning
    Pop $1
    ${If} $0 = 0
    ${AndIf} $1 = 0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} 'MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(IS_RUNNING)" /SD IDCANCEL IDCANCEL'
      SetErrorLevel 3
      Abort "$(IS_RUNNING)"
    ${EndIf}
  ${Loop}
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

!macro TellTheShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend

; The uninstaller of the version before knows its own files; this one would only know some of them.
; With _?= it works where it is, so that it can be waited for.
Function RemoveOlder
  Push $0
  Push $1
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    DetailPrint "$(REMOVING_OLDER)"
    ExecWait '"$0\uninstall.exe" /S _?=$0' $1
    ${If} $1 <> 0
      SetErrorLevel 4
      Abort "$(OLDER_STAYS)"
    ${EndIf}
    Delete "$0\uninstall.exe"
    RMDir "$0"
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

Section "Obverse" SECTION_PROGRAM
  SectionIn RO
  Call RefuseWhileRunning
  Call RemoveOlder
  ClearErrors
  !insertmacro InstallFiles
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 5
    Abort "$(NOT_WRITTEN)"
  ${EndIf}

  SetOutPath "$PROFILE" ; where the shortcut starts the program
  CreateShortcut "${SHORTCUT}" "$INSTDIR\obverse-designer.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Obverse"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\obverse-designer.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_IN_KIB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "$(MEDALLION_FILES)" SECTION_FILES
  WriteRegStr HKCU "${CLASSES}\.medallion" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\.medallion" "Content Type" "${MIME_TYPE}"
  WriteRegStr HKCU "${CLASSES}\.medallion\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "$(MEDALLION)"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" '"$INSTDIR\medallion.ico",0'
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" \
    '"$INSTDIR\obverse-designer.exe" "%1"'
  !insertmacro TellTheShell
SectionEnd

Section /o "$(ON_PATH)" SECTION_PATH
  Push "$INSTDIR"
  Call AddToPath
SectionEnd

; What was chosen is kept, so that the next version begins with it.
Section
  SectionGetFlags ${SECTION_FILES} $0
  IntOp $0 $0 & ${SF_SELECTED}
  WriteRegDWORD HKCU "${UNINSTALL}" "MedallionFiles" $0
  SectionGetFlags ${SECTION_PATH} $0
  IntOp $0 $0 & ${SF_SELECTED}
  WriteRegDWORD HKCU "${UNINSTALL}" "OnPath" $0
SectionEnd

!macro ChooseAsBefore value section
  ClearErrors
  ReadRegDWORD $0 HKCU "${UNINSTALL}" "${value}"
  ${IfNot} ${Errors}
    ${If} $0 <> 0
      !insertmacro SelectSection ${section}
    ${Else}
      !insertmacro UnselectSection ${section}
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  !insertmacro ChooseAsBefore "MedallionFiles" ${SECTION_FILES}
  !insertmacro ChooseAsBefore "OnPath" ${SECTION_PATH}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PATH" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SECTION_PATH}
  ${EndIf}
FunctionEnd

Section "un.Obverse"
  Call un.RefuseWhileRunning
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing of others is in it
  Delete "${SHORTCUT}"
  Push "$INSTDIR"
  Call un.RemoveFromPath

  ReadRegStr $0 HKCU "${CLASSES}\.medallion" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "${CLASSES}\.medallion" ""
    DeleteRegValue HKCU "${CLASSES}\.medallion" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.medallion\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.medallion\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.medallion"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellTheShell
SectionEnd
