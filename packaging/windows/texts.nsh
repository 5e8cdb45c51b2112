; The pages, and what the installer says in its two languages; it takes that of Windows.

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PANEL}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\obverse-designer.exe"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"

!macro Say name english russian
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_RUSSIAN} "${russian}"
!macroend
!insertmacro Say MEDALLION "Medallion design" "Проект медальона"
!insertmacro Say MEDALLION_FILES "Open .medallion files" "Открывать файлы .medallion"
!insertmacro Say ON_PATH "obverse in the command line (PATH)" "obverse в командной строке (PATH)"
!insertmacro Say IS_RUNNING \
  "Obverse is open, or its files are in use. Close it, then try again; nothing was changed." \
  "Obverse открыт или его файлы заняты. Закройте его и повторите; ничего не изменено."
!insertmacro Say REMOVING_OLDER "Removing the version before" "Удаление прежней версии"
!insertmacro Say OLDER_STAYS \
  "The version before could not be removed. Remove it in Settings, Apps, then try again." \
  "Не удалось удалить прежнюю версию. Удалите её в Параметры, Приложения и повторите."
!insertmacro Say NOT_WRITTEN \
  "Some files could not be written: is the disk full, or the folder protected?" \
  "Не все файлы удалось записать: нет места на диске или папка защищена?"
!insertmacro Say TOO_OLD \
  "Obverse needs Windows 10 version 1809 or later, 64 bit." \
  "Для Obverse нужна Windows 10 версии 1809 или новее, 64-разрядная."
