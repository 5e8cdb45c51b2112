; The person's own PATH, of whatever length: NSIS's strings end at 1024 characters, and a PATH cut
; there would be lost. So it stays in memory of Windows, as ";first;second;", and never becomes a
; string of NSIS. Its type in the registry is kept: most hold %NAMES% to be expanded later.

!macro PathFunctions un

; A folder on the stack, and nothing given back.
!if "${un}" == ""
Function AddToPath
  Exch $0
  !insertmacro OpenPath
  System::Call 'shlwapi::StrStrIW(p r5, w ";$0;") p.r6'
  ${If} $6 P= 0
    System::Call 'kernel32::lstrcatW(p r5, w "$0;")'
    !insertmacro WritePath
  ${EndIf}
  !insertmacro ClosePath
  Pop $0
FunctionEnd
!else
Function un.RemoveFromPath
  Exch $0
  !insertmacro OpenPath
  System::Call 'shlwapi::StrStrIW(p r5, w ";$0;") p.r6'
  ${If} $6 P<> 0
    StrLen $7 ";$0"
    IntOp $7 $7 * 2
    IntPtrOp $7 $6 + $7
    System::Call 'kernel32::lstrlenW(p r7) i.r8'
    IntOp $8 $8 * 2
    IntOp $8 $8 + 2
    System::Call 'ntdll::memmove(p r6, p r7, p r8) p. ? c'
    !insertmacro WritePath
  ${EndIf}
  !insertmacro ClosePath
  Pop $0
FunctionEnd
!endif

!macroend

; Leaves the key in $1, the value's type in $3, its text between two semicolons at $5.
!macro OpenPath
  Push $1
  Push $2
  Push $3
  Push $4
  Push $5
  Push $6
  Push $7
  Push $8
  ; HKEY_CURRENT_USER; KEY_READ | KEY_WRITE
  System::Call 'advapi32::RegCreateKeyExW(p 0x80000001, w "Environment", i 0, p 0, i 0, i 0x2001F, p 0, *p .r1, p 0) i.r2'
  System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, *i .r3, p 0, *i .r4) i.r2'
  ${If} $2 <> 0
    StrCpy $3 2 ; REG_EXPAND_SZ
    StrCpy $4 0
  ${EndIf}
  StrLen $6 "$0"
  IntOp $6 $6 + 8
  IntOp $6 $6 * 2
  IntOp $6 $6 + $4
  System::Alloc $6 ; all zeros
  Pop $5
  System::Call 'kernel32::lstrcpyW(p r5, w ";")'
  ${If} $4 > 0
    IntPtrOp $6 $5 + 2
    System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, p 0, p r6, *i r4) i.r2'
    System::Call 'kernel32::lstrcatW(p r5, w ";")'
  ${EndIf}
!macroend

!macro WritePath
  System::Call 'shlwapi::StrTrimW(p r5, w ";")'
  System::Call 'kernel32::lstrlenW(p r5) i.r6'
  ${If} $6 = 0
    System::Call 'advapi32::RegDeleteValueW(p r1, w "Path")'
  ${Else}
    IntOp $6 $6 * 2
    IntOp $6 $6 + 2
    System::Call 'advapi32::RegSetValueExW(p r1, w "Path", i 0, i r3, p r5, i r6)'
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
!macroend

!macro ClosePath
  System::Free $5
  System::Call 'advapi32::RegCloseKey(p r1)'
  Pop $8
  Pop $7
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
!macroend
