<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
 <context>
  <name>Obverse</name>
  <message>
   <location filename="gui/documents/questions.py" />
   <source> (its file was saved later)</source>
   <translation> (файл сохранён позже)</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source> dpi</source>
   <translation> dpi</translation>
  </message>
  <message>
   <location filename="gui/dialogs/model_field.py" />
   <source> mm</source>
   <translation> мм</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/documents/questions.py" />
   <source>%n designs were not saved when Obverse ended</source>
   <translation>
    <numerusform>При завершении Obverse остался несохранённым %n проект</numerusform>
    <numerusform>При завершении Obverse остались несохранёнными %n проекта</numerusform>
    <numerusform>При завершении Obverse остались несохранёнными %n проектов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/inspector/inspector.py" />
   <source>%n elements</source>
   <translation>
    <numerusform>%n элемент</numerusform>
    <numerusform>%n элемента</numerusform>
    <numerusform>%n элементов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n error(s)</source>
   <translation>
    <numerusform>%n ошибка</numerusform>
    <numerusform>%n ошибки</numerusform>
    <numerusform>%n ошибок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/typefaces.py" />
   <source>%n families</source>
   <translation>
    <numerusform>%n гарнитура</numerusform>
    <numerusform>%n гарнитуры</numerusform>
    <numerusform>%n гарнитур</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export.py" />
   <source>%n files were written to {folder}.</source>
   <translation>
    <numerusform>В папку {folder} записан %n файл.</numerusform>
    <numerusform>В папку {folder} записано %n файла.</numerusform>
    <numerusform>В папку {folder} записано %n файлов.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export_outlook.py" />
   <source>%n files, {size}</source>
   <translation>
    <numerusform>%n файл, {size}</numerusform>
    <numerusform>%n файла, {size}</numerusform>
    <numerusform>%n файлов, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n medals</source>
   <translation>
    <numerusform>%n медаль</numerusform>
    <numerusform>%n медали</numerusform>
    <numerusform>%n медалей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>%n medals in the list</source>
   <translation>
    <numerusform>В списке %n медаль</numerusform>
    <numerusform>В списке %n медали</numerusform>
    <numerusform>В списке %n медалей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n medals were made.</source>
   <translation>
    <numerusform>Сделана %n медаль.</numerusform>
    <numerusform>Сделано %n медали.</numerusform>
    <numerusform>Сделано %n медалей.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/documents/rescue.py" />
   <source>%n more designs can be recovered</source>
   <translation>
    <numerusform>Можно восстановить ещё %n проект</numerusform>
    <numerusform>Можно восстановить ещё %n проекта</numerusform>
    <numerusform>Можно восстановить ещё %n проектов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>%n of them can’t be made</source>
   <translation>
    <numerusform>%n из них сделать нельзя</numerusform>
    <numerusform>%n из них сделать нельзя</numerusform>
    <numerusform>%n из них сделать нельзя</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/start/gallery.py" />
   <source>%n pieces</source>
   <translation>
    <numerusform>%n часть</numerusform>
    <numerusform>%n части</numerusform>
    <numerusform>%n частей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n remark(s)</source>
   <translation>
    <numerusform>%n замечание</numerusform>
    <numerusform>%n замечания</numerusform>
    <numerusform>%n замечаний</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n rows</source>
   <translation>
    <numerusform>%n строка</numerusform>
    <numerusform>%n строки</numerusform>
    <numerusform>%n строк</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n rows and more</source>
   <translation>
    <numerusform>%n строка и больше</numerusform>
    <numerusform>%n строки и больше</numerusform>
    <numerusform>%n строк и больше</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n selected</source>
   <translation>
    <numerusform>Выделено: %n</numerusform>
    <numerusform>Выделено: %n</numerusform>
    <numerusform>Выделено: %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export_outlook.py" />
   <source>%n things to know before it is made:</source>
   <translation>
    <numerusform>До изготовления стоит знать %n обстоятельство:</numerusform>
    <numerusform>До изготовления стоит знать %n обстоятельства:</numerusform>
    <numerusform>До изготовления стоит знать %n обстоятельств:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n warning(s)</source>
   <translation>
    <numerusform>%n предупреждение</numerusform>
    <numerusform>%n предупреждения</numerusform>
    <numerusform>%n предупреждений</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;About Obverse</source>
   <translation>&amp;О программе Obverse</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>&amp;Add files…</source>
   <translation>&amp;Добавить файлы…</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Align</source>
   <translation>Выров&amp;нять</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>&amp;Assembled</source>
   <translation>Со&amp;бранная</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>&amp;Тираж по списку…</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Beading</source>
   <translation>&amp;Бусовый ободок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>&amp;Bearing:</source>
   <translation>&amp;Азимут:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>&amp;Bleed:</source>
   <translation>&amp;Вылет:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Both faces</source>
   <translation>&amp;Обе стороны</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>&amp;Check all rows</source>
   <translation>&amp;Проверить все строки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Clearance:</source>
   <translation>&amp;Посадочный зазор:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Close design</source>
   <translation>&amp;Закрыть проект</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>&amp;Copy</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>&amp;Delete</source>
   <translation>&amp;Удалить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>&amp;Depth:</source>
   <translation>&amp;Глубина:</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Device</source>
   <translation>&amp;Эмблема</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Discard</source>
   <translation>&amp;Удалить</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Discard changes</source>
   <translation>&amp;Отбросить изменения</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>&amp;Draft: write the files even though there are errors</source>
   <translation>&amp;Черновик: записать файлы, несмотря на ошибки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>&amp;Drafts: make medals even where there are errors</source>
   <translation>&amp;Черновики: делать медали и там, где есть ошибки</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Edge</source>
   <translation>&amp;Гурт</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Правка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>&amp;Encoding:</source>
   <translation>Ко&amp;дировка:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>&amp;Export</source>
   <translation>&amp;Экспортировать</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>&amp;Экспорт…</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;File</source>
   <translation>&amp;Файл</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>&amp;Целиком</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>&amp;Folder:</source>
   <translation>&amp;Папка:</translation>
  </message>
  <message>
   <location filename="gui/window/view_bar.py" />
   <source>&amp;Gap</source>
   <translation>&amp;Зазор</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>&amp;Go on</source>
   <translation>Продол&amp;жить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Halves</source>
   <translation>П&amp;оловины</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Help</source>
   <translation>&amp;Справка</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>&amp;Hide</source>
   <translation>&amp;Скрыть</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Inscription</source>
   <translation>&amp;Надпись</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Insert</source>
   <translation>Вст&amp;авка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Kerf:</source>
   <translation>&amp;Ширина реза:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Keyboard and gestures</source>
   <translation>&amp;Клавиши и жесты</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>&amp;Language:</source>
   <translation>&amp;Язык:</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Legend</source>
   <translation>&amp;Легенда</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Letter-free zone:</source>
   <translation>&amp;Зона без букв:</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>&amp;Make %n medals</source>
   <translation>
    <numerusform>&amp;Сделать %n медаль</numerusform>
    <numerusform>&amp;Сделать %n медали</numerusform>
    <numerusform>&amp;Сделать %n медалей</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>&amp;Make medals</source>
   <translation>&amp;Сделать медали</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>&amp;Measure with a bank card…</source>
   <translation>&amp;Измерить банковской картой…</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Medal</source>
   <translation>&amp;Медаль</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>&amp;Mirror</source>
   <translation>Отразить &amp;зеркально</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Name ring</source>
   <translation>Кольцо &amp;имён</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>&amp;Name:</source>
   <translation>&amp;Имя:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;New blank</source>
   <translation>&amp;Новая заготовка</translation>
  </message>
  <message>
   <location filename="gui/start/side_column.py" />
   <source>&amp;New blank medallion</source>
   <translation>&amp;Новый пустой медальон</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Obverse</source>
   <translation>&amp;Аверс</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>&amp;Offset:</source>
   <translation>&amp;Смещение:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>&amp;Open folder</source>
   <translation>&amp;Открыть папку</translation>
  </message>
  <message>
   <location filename="gui/start/side_column.py" />
   <source>&amp;Open…</source>
   <translation>&amp;Открыть…</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Order</source>
   <translation>Пор&amp;ядок</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Overwrite it</source>
   <translation>&amp;Перезаписать</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>&amp;Панели</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>&amp;Paste</source>
   <translation>&amp;Вставить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>&amp;Pieces:</source>
   <translation>Час&amp;ти:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Quarters</source>
   <translation>&amp;Четверти</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>В&amp;ыход</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Recover</source>
   <translation>&amp;Восстановить</translation>
  </message>
  <message>
   <location filename="gui/commands/table.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Повторить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>&amp;Remove</source>
   <translation>&amp;Удалить</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Replace</source>
   <translation>&amp;Заменить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>&amp;Resolution:</source>
   <translation>&amp;Разрешение:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Reverse</source>
   <translation>&amp;Реверс</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>&amp;Save</source>
   <translation>&amp;Сохранить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>&amp;Second seam:</source>
   <translation>&amp;Второй шов:</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>&amp;Show all</source>
   <translation>Показать &amp;все</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>&amp;Snap to bearings, radii, the centre and other elements</source>
   <translation>&amp;Привязка к азимутам, радиусам, центру и другим элементам</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Split the medal…</source>
   <translation>&amp;Разъём медали…</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>&amp;Star</source>
   <translation>&amp;Звезда</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>&amp;Stop</source>
   <translation>&amp;Остановить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>&amp;Stop looking</source>
   <translation>&amp;Прекратить поиск</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>&amp;Tongue width:</source>
   <translation>Ширина ш&amp;ипа:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>&amp;Turn over</source>
   <translation>П&amp;еревернуть</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>&amp;Turn the seam clear of letters</source>
   <translation>Пове&amp;рнуть шов в обход букв</translation>
  </message>
  <message>
   <location filename="gui/commands/table.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Отменить</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>&amp;Unlock all</source>
   <translation>Откреп&amp;ить все</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>&amp;Use</source>
   <translation>&amp;Взять</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>&amp;View</source>
   <translation>&amp;Вид</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>&amp;Whole</source>
   <translation>&amp;Целая</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>&amp;Workers:</source>
   <translation>Пр&amp;оцессов:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>0 is a polygon, 0.53 the usual star</source>
   <translation>0 — многоугольник, 0,53 — обычная звезда</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>1  List</source>
   <translation>1  Список</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>2  Files</source>
   <translation>2  Файлы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>3  Medals</source>
   <translation>3  Медали</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>A bare medal of 38 mm</source>
   <translation>Пустая медаль 38 мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>A designer for commemorative medallions</source>
   <translation>Редактор памятных медальонов</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>A medal of every row of a list</source>
   <translation>По медали на каждую строку списка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>A name can't hold any of / \ : * ? " &lt; &gt; |.</source>
   <translation>В имени не может быть знаков / \ : * ? " &lt; &gt; |.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>About Obverse</source>
   <translation>О программе Obverse</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Above the field, or depth below it</source>
   <translation>Над полем или глубина ниже поля</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_commands.py" />
   <source>Add line</source>
   <translation>Добавление строки</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_commands.py" />
   <source>Add name</source>
   <translation>Добавление имени</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>Add typefaces</source>
   <translation>Добавить гарнитуры</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Added between letters, in 1/1000 em</source>
   <translation>Добавка между буквами, в тысячных кегельной</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Adds the files of the family to yours</source>
   <translation>Добавляет файлы гарнитуры к вашим</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;bottom</source>
   <translation>По &amp;нижнему краю</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;centres sideways</source>
   <translation>По &amp;центру по горизонтали</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;left</source>
   <translation>По &amp;левому краю</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;middles in height</source>
   <translation>По сере&amp;дине по вертикали</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;right</source>
   <translation>По &amp;правому краю</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Align &amp;top</source>
   <translation>По &amp;верхнему краю</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Alignment</source>
   <translation>Соотношение сторон</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>All alike, so that the longest fits</source>
   <translation>Все одинаково, чтобы уместилось самое длинное</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>All files</source>
   <translation>Все файлы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>All pieces</source>
   <translation>Все части</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Along the seam</source>
   <translation>Вдоль шва</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Alt suspends it during a drag</source>
   <translation>Alt отключает её на время перетаскивания</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Alt suspends it while something is dragged</source>
   <translation>Alt отключает её на время перетаскивания</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Alt while dragging</source>
   <translation>Alt при перетаскивании</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>An SVG, PNG or JPEG file</source>
   <translation>Файл SVG, PNG или JPEG</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>An earlier batch is in this folder: go on with it, or begin again.</source>
   <translation>В этой папке есть прежний тираж: продолжите его или начните заново.</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Anniversary medallions</source>
   <translation>Юбилейные медальоны</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Apollo</source>
   <translation>«Аполлон»</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, 50 years</source>
   <translation>«Союз — Аполлон», 50 лет</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, 50 years, lower word upright</source>
   <translation>«Союз — Аполлон», 50 лет, нижнее слово прямо</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, 50 years, names in Cyrillic</source>
   <translation>«Союз — Аполлон», 50 лет, имена кириллицей</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, 50 years, names in Latin</source>
   <translation>«Союз — Аполлон», 50 лет, имена латиницей</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, four quarters</source>
   <translation>«Союз — Аполлон», четыре четверти</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Apollo-Soyuz, two halves</source>
   <translation>«Союз — Аполлон», две половины</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Arc</source>
   <translation>Дуга</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Arrow &amp;keys move by:</source>
   <translation>&amp;Стрелки сдвигают на:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Arrows, Shift+arrows</source>
   <translation>Стрелки, Shift+стрелки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Art of {name}</source>
   <translation>Рисунок: {name}</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Artwork</source>
   <translation>Рисунок</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>As large as in the hand</source>
   <translation>Как в руке</translation>
  </message>
  <message>
   <location filename="gui/language.py" />
   <source>As the system</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Ask again &amp;later</source>
   <translation>Спросить &amp;позже</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/inspector/refusals.py" />
   <source>At most %n letters</source>
   <translation>
    <numerusform>Не больше %n буквы</numerusform>
    <numerusform>Не больше %n букв</numerusform>
    <numerusform>Не больше %n букв</numerusform>
   </translation>
  </message>
  <message>
   <location filename="design" />
   <source>BCP 47, as tr or de; decides capitals and local letterforms</source>
   <translation>Код BCP 47, например tr или de; от него зависят прописные и местные формы букв</translation>
  </message>
  <message>
   <location filename="gui/start/side_column.py" />
   <source>Back to {name}</source>
   <translation>Назад к проекту {name}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Background colour</source>
   <translation>Цвет фона</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Background:</source>
   <translation>Фон:</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Bar</source>
   <translation>Брусок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>Batch</source>
   <translation>Тираж</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Bead</source>
   <translation>Бусина</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Beading</source>
   <translation>Бусовый ободок</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Bearing</source>
   <translation>Азимут</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Bearing of the seam, as a dial</source>
   <translation>Азимут шва, круговая шкала</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Begin again</source>
   <translation>Начать заново</translation>
  </message>
  <message>
   <location filename="gui/start/page.py" />
   <source>Begin with one of these. Every word and measure can be changed.</source>
   <translation>Начните с одного из этих. Каждое слово и каждый размер можно изменить.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>Believe what the screen says of itself</source>
   <translation>Верить тому, что экран сообщает о себе</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Between columns:</source>
   <translation>Между столбцами:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Between neighbours</source>
   <translation>Между соседними</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Between neighbours, separator included</source>
   <translation>Между соседними, вместе с разделителем</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Black</source>
   <translation>Сверхжирный</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Blank</source>
   <translation>Заготовка</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Blank, 38 mm</source>
   <translation>Заготовка, 38 мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Bleed</source>
   <translation>Вылет</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Bold</source>
   <translation>Жирный</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_picture.py" />
   <source>Both faces with the seam</source>
   <translation>Обе стороны со швом</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Both faces, and a lettered edge</source>
   <translation>Обе стороны и гурт с надписью</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Bring f&amp;orward</source>
   <translation>На шаг в&amp;перёд</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Bring to &amp;front</source>
   <translation>На п&amp;ередний план</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>By length</source>
   <translation>По длине</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>By the alignment of the medal</source>
   <translation>По соотношению сторон медали</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Call off; select nothing</source>
   <translation>Отменить действие; снять выделение</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Can't be read</source>
   <translation>Не читается</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <location filename="gui/canvas/canvas.py" />
   <source>Canvas</source>
   <translation>Холст</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Cap height</source>
   <translation>Высота прописных</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Capitals</source>
   <translation>Прописные</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Centre on the &amp;face</source>
   <translation>В центр &amp;стороны</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Challenge coin, 44 mm</source>
   <translation>Памятный жетон, 44 мм</translation>
  </message>
  <message>
   <location filename="gui/inspector/subject.py" />
   <source>Change {field}</source>
   <translation>Изменение: {field}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/list_page.py" />
   <source>Choose &amp;list…</source>
   <translation>&amp;Выбрать список…</translation>
  </message>
  <message>
   <location filename="gui/inspector/colour.py" />
   <source>Choose a colour</source>
   <translation>Выбор цвета</translation>
  </message>
  <message>
   <location filename="gui/dialogs/folder_field.py" />
   <source>Choose a folder</source>
   <translation>Выбор папки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>Choose a list</source>
   <translation>Выбор списка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Choose at least one format.</source>
   <translation>Выберите хотя бы один формат.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/list_page.py" />
   <source>Choose in the table which column fills what.</source>
   <translation>Выберите в таблице, какой столбец что заполняет.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Choose pieces or a view.</source>
   <translation>Выберите части или вид.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/folder_field.py" />
   <source>Choose…</source>
   <translation>Выбрать…</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Clear of the seam</source>
   <translation>В стороне от шва</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Clear space between lines</source>
   <translation>Просвет между строками</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Clearance</source>
   <translation>Посадочный зазор</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Click</source>
   <translation>Щелчок</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>Click to select, drag to move, double-click words to write on the medal.</source>
   <translation>Щелчок выделяет, перетаскивание сдвигает, двойной щелчок по словам — текст прямо на медали.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Clockwise from 12 o'clock, to the middle</source>
   <translation>По часовой стрелке от 12 часов, до середины</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <location filename="gui/window/message_bar.py" />
   <source>Close message</source>
   <translation>Закрыть сообщение</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Co&amp;unt:</source>
   <translation>&amp;Количество:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Code</source>
   <translation>Код</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Coin, turned over</source>
   <translation>Монетное, через низ</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Colo&amp;ur behind the medal</source>
   <translation>&amp;Цвет за медалью</translation>
  </message>
  <message>
   <location filename="gui/inspector/colour.py" />
   <source>Colour</source>
   <translation>Цвет</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Column</source>
   <translation>Столбец</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Column for {name}</source>
   <translation>Столбец для {name}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Columns and what they fill</source>
   <translation>Столбцы и что они заполняют</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Comma</source>
   <translation>Запятая</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Compass rose</source>
   <translation>Роза ветров</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Contact s&amp;heet:</source>
   <translation>&amp;Контрольный лист:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Contact sheet</source>
   <translation>Контрольный лист</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Continues the edge outwards, for printing</source>
   <translation>Продолжает край наружу, для печати</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Copies</source>
   <translation>Копии</translation>
  </message>
  <message>
   <location filename="gui/window/unexpected.py" />
   <source>Copy the report</source>
   <translation>Скопировать отчёт</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Copy versions, credits and licences as text</source>
   <translation>Скопировать версии, благодарности и лицензии как текст</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Corner &amp;relief:</source>
   <translation>Разгр&amp;узка углов:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Corner relief</source>
   <translation>Разгрузка углов</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Count</source>
   <translation>Количество</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Credits and licences</source>
   <translation>Благодарности и лицензии</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Crew medallion</source>
   <translation>Медальон экипажа</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Crews, races and other occasions</source>
   <translation>Экипажи, забеги и другие поводы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Crop mar&amp;ks</source>
   <translation>Обр&amp;езные метки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Ctrl+Tab</source>
   <translation>Ctrl+Tab</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Ctrl+wheel, two fingers</source>
   <translation>Ctrl+колесо, два пальца</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>Cu&amp;t</source>
   <translation>В&amp;ырезать</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>Cut</source>
   <translation>Рез</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Cut it into pieces</source>
   <translation>Разрезать на части</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Cuts the medal into mating pieces</source>
   <translation>Режет медаль на части, которые сходятся</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>D&amp;ot</source>
   <translation>&amp;Точка</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>D&amp;rawing or picture…</source>
   <translation>&amp;Рисунок или изображение…</translation>
  </message>
  <message>
   <location filename="gui/looks/theme.py" />
   <source>Dark</source>
   <translation>Тёмное</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>Den&amp;ticles</source>
   <translation>З&amp;убчатый ободок</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Denticles</source>
   <translation>Зубчатый ободок</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Depth</source>
   <translation>Глубина</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Designs that you save are listed here.</source>
   <translation>Здесь появятся сохранённые вами проекты.</translation>
  </message>
  <message>
   <location filename="gui/start/side_column.py" />
   <source>Designs, SVG and PNG drawings and CSV lists can be dropped here.</source>
   <translation>Сюда можно перетащить проекты, рисунки SVG и PNG и списки CSV.</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Device</source>
   <translation>Эмблема</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Diameter</source>
   <translation>Диаметр</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Diameter of a bead</source>
   <translation>Диаметр бусины</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Diamond</source>
   <translation>Ромб</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Direction</source>
   <translation>Направление</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Distribute &amp;around the centre</source>
   <translation>Распределить во&amp;круг центра</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Distribute &amp;sideways</source>
   <translation>Распределить по &amp;горизонтали</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Distribute in &amp;height</source>
   <translation>Распределить по в&amp;ертикали</translation>
  </message>
  <message>
   <location filename="gui/start/tour_bubble.py" />
   <source>Done</source>
   <translation>Готово</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Dot</source>
   <translation>Точка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Double click, Enter</source>
   <translation>Двойной щелчок, Enter</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Drag</source>
   <translation>Перетаскивание</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Drag a handle</source>
   <translation>Перетаскивание маркера</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Drag on bare ground</source>
   <translation>Перетаскивание по пустому месту</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Drag with the middle button, Space+drag</source>
   <translation>Перетаскивание средней кнопкой или с пробелом</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Drawings and pictures</source>
   <translation>Рисунки и изображения</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Drawing…</source>
   <translation>Рисуется…</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/documents/drops.py" />
   <source>Drop %n pieces of art</source>
   <translation>
    <numerusform>Вставка %n рисунка</numerusform>
    <numerusform>Вставка %n рисунков</numerusform>
    <numerusform>Вставка %n рисунков</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/dialogs/list_page.py" />
   <source>Drop a list here, or choose one.</source>
   <translation>Перетащите сюда список или выберите его.</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>Drop drawing</source>
   <translation>Вставка рисунка</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>Drop picture</source>
   <translation>Вставка изображения</translation>
  </message>
  <message>
   <location filename="gui/start/drop_frame.py" />
   <source>Drop to open</source>
   <translation>Отпустите, чтобы открыть</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>Dup&amp;licate</source>
   <translation>&amp;Дублировать</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>E&amp;lement</source>
   <translation>&amp;Элемент</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>E&amp;xergue line</source>
   <translation>Линия &amp;обреза</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>E&amp;xploded</source>
   <translation>Ра&amp;зобранная</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>E&amp;xploded by</source>
   <translation>Ра&amp;здвинуть на</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Each as large as it fits</source>
   <translation>Каждое настолько крупно, насколько умещается</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Each seam makes its pieces</source>
   <translation>Части получаются по числу швов</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Edge</source>
   <translation>Гурт</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Edge, lettered</source>
   <translation>Гурт с надписью</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Edge, plain</source>
   <translation>Гурт гладкий</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Edge, reeded</source>
   <translation>Гурт рифлёный</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Edit te&amp;xt</source>
   <translation>Править &amp;текст</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_editing.py" />
   <source>Edit text</source>
   <translation>Правка текста</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Editing</source>
   <translation>Правка</translation>
  </message>
  <message>
   <location filename="gui/inspector/groups.py" />
   <source>Element</source>
   <translation>Элемент</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Elements</source>
   <translation>Элементы</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Enamel</source>
   <translation>Эмаль</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Equal gaps</source>
   <translation>Равные промежутки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Equal gaps between names, sectors balanced by length, or middles evenly spaced</source>
   <translation>Равные промежутки между именами, секторы по длине или равный шаг середин</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Equal pitch</source>
   <translation>Равный шаг</translation>
  </message>
  <message>
   <location filename="gui/findings/severity.py" />
   <source>Error</source>
   <translation>Ошибка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Escape</source>
   <translation>Escape</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>Every measure of what is selected; with nothing selected, of the medal.</source>
   <translation>Все размеры выделенного, а если ничего не выделено — самой медали.</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Exergue line</source>
   <translation>Линия обреза</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Export to</source>
   <translation>Экспорт в папку</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Extra bold</source>
   <translation>Очень жирный</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Extra light</source>
   <translation>Сверхтонкий</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>F&amp;older:</source>
   <translation>П&amp;апка:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>F2, double click</source>
   <translation>F2, двойной щелчок</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>FIRST NAME</source>
   <translation>ПЕРВОЕ ИМЯ</translation>
  </message>
  <message>
   <location filename="gui/inspector/inspector.py" />
   <source>Fields</source>
   <translation>Поля</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Files</source>
   <translation>Файлы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>Files can be dropped here.</source>
   <translation>Файлы можно перетащить сюда.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>Files to be written</source>
   <translation>Будут записаны файлы</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Fill</source>
   <translation>Заполнение</translation>
  </message>
  <message>
   <location filename="gui/structure/panel.py" />
   <source>Find an element</source>
   <translation>Найти элемент</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>Findings</source>
   <translation>Замечания</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Finish</source>
   <translation>Отделка</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Finisher medal, 60 mm</source>
   <translation>Медаль финишёра, 60 мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>First</source>
   <translation>Первая</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>First medal</source>
   <translation>Первая медаль</translation>
  </message>
  <message>
   <location filename="design" />
   <source>First name</source>
   <translation>Первое имя</translation>
  </message>
  <message>
   <location filename="gui/dialogs/rows_table.py" />
   <source>First rows of the list</source>
   <translation>Первые строки списка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>First serial &amp;number:</source>
   <translation>Первый &amp;номер:</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>Fit</source>
   <translation>Подгонка</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Fit &amp;selection</source>
   <translation>&amp;Выделенное целиком</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Folder for the medals</source>
   <translation>Папка для медалей</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Folder of pictures and drawings</source>
   <translation>Папка с изображениями и рисунками</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>For example:</source>
   <translation>Например:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>For people; never engraved</source>
   <translation>Для людей; не гравируется</translation>
  </message>
  <message>
   <location filename="design" />
   <source>For the cut face; {serial} stands for a variable</source>
   <translation>Для плоскости реза; {serial} означает переменную</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Formats:</source>
   <translation>Форматы:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Found out</source>
   <translation>Определить по списку</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Fourth</source>
   <translation>Четвёртая</translation>
  </message>
  <message>
   <location filename="design" />
   <source>From the centre of the face</source>
   <translation>От центра стороны</translation>
  </message>
  <message>
   <location filename="design" />
   <source>From the edge of the blank</source>
   <translation>От края заготовки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>From the palette</source>
   <translation>Из палитры</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>From {low} to {high}{unit}</source>
   <translation>От {low} до {high}{unit}</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Full s&amp;creen</source>
   <translation>На весь &amp;экран</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Gap between exploded pieces</source>
   <translation>Зазор между раздвинутыми частями</translation>
  </message>
  <message>
   <location filename="gui/window/view_bar.py" />
   <source>Gap between the pieces</source>
   <translation>Зазор между частями</translation>
  </message>
  <message>
   <location filename="gui/inspector/rows.py" />
   <source>Give all of them the first one’s</source>
   <translation>Задать всем, как у первого</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Globe with both craft</source>
   <translation>Глобус с двумя кораблями</translation>
  </message>
  <message>
   <location filename="gui/window/unexpected.py" />
   <source>Go on</source>
   <translation>Продолжить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Go on: keep what is right</source>
   <translation>Продолжить: оставить то, что верно</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Grooves of a reeded edge</source>
   <translation>Рифли гурта</translation>
  </message>
  <message>
   <location filename="gui/inspector/groups.py" />
   <source>Ground</source>
   <translation>Фон поля</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Height</source>
   <translation>Высота</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Height follows from the picture</source>
   <translation>Высота следует из пропорций изображения</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Height of a flat capital, as H</source>
   <translation>Высота прямой прописной, например Н</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Hidden</source>
   <translation>Скрыт</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Hide</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <location filename="gui/dialogs/list_page.py" />
   <source>Hints about the columns</source>
   <translation>Подсказки о столбцах</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>Hold a bank card against the screen and make the outline as large as the card, with the slider or with the arrow keys.</source>
   <translation>Приложите банковскую карту к экрану и сделайте контур размером с карту — ползунком или клавишами со стрелками.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>How</source>
   <translation>Как</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>How the list is read</source>
   <translation>Как читать список</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>INSCRIPTION</source>
   <translation>НАДПИСЬ</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Id</source>
   <translation>Идентификатор</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>If a batch is there:</source>
   <translation>Если тираж уже есть:</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Imported drawing</source>
   <translation>Импортированный рисунок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>In the structure</source>
   <translation>В структуре</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>In this medal</source>
   <translation>На этой медали</translation>
  </message>
  <message>
   <location filename="gui/commands/table.py" />
   <source>In&amp;vert selection</source>
   <translation>О&amp;братить выделение</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Incuse</source>
   <translation>Углублённый</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Inscription</source>
   <translation>Надпись</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Insert</source>
   <translation>Вставка</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>Insert: {kind}</source>
   <translation>Вставка: {kind}</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Inset</source>
   <translation>Отступ</translation>
  </message>
  <message>
   <location filename="gui/window/docks.py" />
   <source>Inspector</source>
   <translation>Свойства</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Inward</source>
   <translation>К центру</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Italic</source>
   <translation>Курсив</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Keep to one direction</source>
   <translation>Держаться одного направления</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Keepsake in two halves</source>
   <translation>Сувенир из двух половин</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>Kept clear of letters on each side of the seam's line</source>
   <translation>Полоса без букв по обе стороны от линии разъёма</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Kerf</source>
   <translation>Ширина реза</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Keyboard and gestures</source>
   <translation>Клавиши и жесты</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Keyed</source>
   <translation>С шипами</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Keyed, with tongues</source>
   <translation>С шипами</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Keys</source>
   <translation>Клавиши</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Keys and gestures</source>
   <translation>Клавиши и жесты</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>L&amp;aurel</source>
   <translation>Л&amp;авровый венок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>L&amp;ook:</source>
   <translation>&amp;Оформление:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>L, Shift+Space</source>
   <translation>L, Shift+пробел</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>LEGEND</source>
   <translation>ЛЕГЕНДА</translation>
  </message>
  <message>
   <location filename="gui/structure/delegates.py" />
   <source>Label</source>
   <translation>Название</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Language and look</source>
   <translation>Язык и оформление</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>Last medal</source>
   <translation>Последняя медаль</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Laurel</source>
   <translation>Лавровый венок</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Laurel wreath</source>
   <translation>Лавровый венок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Laying out</source>
   <translation>Разметка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>Lays out every medal and writes nothing</source>
   <translation>Размечает каждую медаль, но ничего не записывает</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Leading</source>
   <translation>Интерлиньяж</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Leaf</source>
   <translation>Лист</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Least gap</source>
   <translation>Наименьший промежуток</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Least height</source>
   <translation>Наименьшая высота</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Least tracking</source>
   <translation>Наименьший трекинг</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Least width</source>
   <translation>Наименьшая ширина</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Leave it alone</source>
   <translation>Не трогать</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Leave the medal with the keyboard</source>
   <translation>Уйти с медали с помощью клавиатуры</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Left</source>
   <translation>Левая</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Legend</source>
   <translation>Легенда</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Length</source>
   <translation>Длина</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Length of a leaf</source>
   <translation>Длина листа</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Letter-free zone</source>
   <translation>Зона без букв</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Lettered</source>
   <translation>С надписью</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Lettering</source>
   <translation>Шрифт</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Letters no lower than this share</source>
   <translation>Высота букв не меньше этой доли</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Letters no narrower than this share</source>
   <translation>Ширина букв не меньше этой доли</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Level with the field</source>
   <translation>Вровень с полем</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Libraries</source>
   <translation>Библиотеки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Licence</source>
   <translation>Лицензия</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Light</source>
   <translation>Светлое</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Lines</source>
   <translation>Строки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>Lists</source>
   <translation>Списки</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Loc&amp;k</source>
   <translation>Закр&amp;епить</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Lock</source>
   <translation>Закрепить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Lock or unlock</source>
   <translation>Закрепить или открепить</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Locked</source>
   <translation>Закреплён</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Longer side of the drawing's frame</source>
   <translation>Длинная сторона рамки рисунка</translation>
  </message>
  <message>
   <location filename="gui/inspector/groups.py" />
   <source>Look</source>
   <translation>Вид</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Looking for typefaces…</source>
   <translation>Поиск гарнитур…</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Looking: {tried} of 359 turns tried</source>
   <translation>Поиск: испробовано поворотов {tried} из 359</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Makes four quarters</source>
   <translation>Делит медаль на четыре четверти</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Making</source>
   <translation>Изготовление</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Making {name}…</source>
   <translation>Готовится {name}…</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Mark</source>
   <translation>Клеймо</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Mark of the piece {id}</source>
   <translation>Клеймо части {id}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Mark on its cut face</source>
   <translation>Клеймо на плоскости реза</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>Me&amp;dal</source>
   <translation>&amp;Медаль</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Measured: {number} pixels a mm.</source>
   <translation>Измерено: {number} пикселей на мм.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Measuring</source>
   <translation>Измерение</translation>
  </message>
  <message>
   <location filename="gui/inspector/inspector.py" />
   <source>Medal</source>
   <translation>Медаль</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Medal, turned upright</source>
   <translation>Медальное, поворот вбок</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Medallions</source>
   <translation>Медальоны</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Medium</source>
   <translation>Средний</translation>
  </message>
  <message>
   <location filename="gui/window/message_bar.py" />
   <source>Messages</source>
   <translation>Сообщения</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Metal</source>
   <translation>Металл</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Middle of the first name</source>
   <translation>Середина первого имени</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Mirrored</source>
   <translation>Зеркально</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Missing</source>
   <translation>Отсутствует</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>More rows are like that.</source>
   <translation>Таких строк больше.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Motif</source>
   <translation>Мотив</translation>
  </message>
  <message>
   <location filename="gui/canvas/presses.py" />
   <source>Move</source>
   <translation>Перемещение</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Move a little; ten times as far</source>
   <translation>Сдвинуть немного; в десять раз дальше</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move beading</source>
   <translation>Перемещение бусового ободка</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move denticles</source>
   <translation>Перемещение зубчатого ободка</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move device</source>
   <translation>Перемещение эмблемы</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move dot</source>
   <translation>Перемещение точки</translation>
  </message>
  <message>
   <location filename="gui/structure/panel.py" />
   <source>Move down</source>
   <translation>Переместить вниз</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Move down (Alt+Down)</source>
   <translation>Переместить вниз (Alt+Вниз)</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move exergue line</source>
   <translation>Перемещение линии обреза</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move inscription</source>
   <translation>Перемещение надписи</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move laurel</source>
   <translation>Перемещение венка</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move legend</source>
   <translation>Перемещение легенды</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move name ring</source>
   <translation>Перемещение кольца имён</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Move or re-space, and say so</source>
   <translation>Сдвинуть или разрядить заново и сообщить об этом</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move picture</source>
   <translation>Перемещение изображения</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move rim</source>
   <translation>Перемещение канта</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move ring line</source>
   <translation>Перемещение линейного ободка</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Move star</source>
   <translation>Перемещение звезды</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Move the view</source>
   <translation>Сдвинуть вид</translation>
  </message>
  <message>
   <location filename="gui/structure/panel.py" />
   <source>Move up</source>
   <translation>Переместить вверх</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Move up (Alt+Up)</source>
   <translation>Переместить вверх (Alt+Вверх)</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Move; words go around the centre, in and out</source>
   <translation>Переместить; слова движутся вокруг центра, внутрь и наружу</translation>
  </message>
  <message>
   <location filename="gui/structure/model.py" />
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Name of the piece {id}</source>
   <translation>Название части {id}</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Name ring</source>
   <translation>Кольцо имён</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Name&amp;s:</source>
   <translation>&amp;Имена:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Names</source>
   <translation>Имена</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Nearest letter: “{letter}” of {element}, {away} from the cut.</source>
   <translation>Ближайшая буква: «{letter}» ({element}), до реза {away}.</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>New from &amp;preset…</source>
   <translation>Новый &amp;по образцу…</translation>
  </message>
  <message>
   <location filename="gui/start/tour_bubble.py" />
   <source>Next</source>
   <translation>Далее</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Next element, element before</source>
   <translation>Следующий элемент, предыдущий элемент</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>Next medal</source>
   <translation>Следующая медаль</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Next part of the &amp;window</source>
   <translation>Следующая &amp;часть окна</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>No letter is anywhere near the seam.</source>
   <translation>Рядом со швом нет ни одной буквы.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>No letter is touched where the seam is.</source>
   <translation>Шов и так не задевает ни одной буквы.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>No logo of NASA or Roscosmos is used. Neither they nor anybody else endorses this program or what is made with it.</source>
   <translation>Эмблемы НАСА и Роскосмоса не используются. Ни они, ни кто-либо ещё не одобряли эту программу и то, что в ней сделано.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>No medal can be made of this list as it is.</source>
   <translation>По этому списку как есть не сделать ни одной медали.</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>No picture that can be read</source>
   <translation>Нет изображения, которое можно прочесть</translation>
  </message>
  <message>
   <location filename="gui/start/gallery.py" />
   <source>No preset is called so.</source>
   <translation>Нет образца с таким названием.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>No tighter than this</source>
   <translation>Не плотнее этого</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>None</source>
   <translation>Нет</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>None yet</source>
   <translation>Пока нет</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Not locked</source>
   <translation>Не закреплён</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Not measured: the screen's own word is taken.</source>
   <translation>Не измерено: взято то, что сообщает экран.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Not turned with the bearing</source>
   <translation>Не поворачивать по азимуту</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>Note</source>
   <translation>Примечание</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Nothing is called so.</source>
   <translation>Ничего с таким названием нет.</translation>
  </message>
  <message>
   <location filename="gui/canvas/description.py" />
   <source>Nothing is selected</source>
   <translation>Ничего не выделено</translation>
  </message>
  <message>
   <location filename="gui/structure/tree.py" />
   <source>Nothing on the faces yet. Begin with the menu Insert, or drop a drawing.</source>
   <translation>На сторонах пока ничего нет. Начните с меню «Вставка» или перетащите сюда рисунок.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>Nothing stands against making it.</source>
   <translation>Изготовлению ничто не мешает.</translation>
  </message>
  <message>
   <location filename="gui/findings/panel.py" />
   <source>Nothing to report</source>
   <translation>Замечаний нет</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Nothing was written: the design has errors.</source>
   <translation>Ничего не записано: в проекте есть ошибки.</translation>
  </message>
  <message>
   <location filename="gui/canvas/select_tool.py" />
   <source>Nudge</source>
   <translation>Сдвиг</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>Number of the medal that is shown</source>
   <translation>Номер показанной медали</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_picture.py" />
   <source>Obverse</source>
   <translation>Аверс</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Obverse is free software under the MIT License.</source>
   <translation>Obverse — свободная программа под лицензией MIT.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Of its middle above the centre</source>
   <translation>Её середины над центром</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Of one branch, from the bottom up</source>
   <translation>Одной ветви, снизу вверх</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Of the block, about the centre</source>
   <translation>Всего блока, вокруг центра</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Of the design</source>
   <translation>Из проекта</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Of the seam from the centre, to the right</source>
   <translation>Шва от центра, вправо</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Of waves, teeth or tongues</source>
   <translation>Волн, зубцов или шипов</translation>
  </message>
  <message>
   <location filename="gui/inspector/optional.py" />
   <source>Off: as the block has it</source>
   <translation>Выкл.: как у всего блока</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Offset</source>
   <translation>Смещение</translation>
  </message>
  <message>
   <location filename="gui/inspector/structs.py" />
   <source>On</source>
   <translation>Вкл.</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>On the canvas, in place</source>
   <translation>Прямо на холсте</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>On the medal</source>
   <translation>На медали</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>On this computer</source>
   <translation>На этом компьютере</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>One PDF</source>
   <translation>Один PDF</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>One a core ({count})</source>
   <translation>По одному на ядро ({count})</translation>
  </message>
  <message>
   <location filename="design" />
   <source>One each; text with ; or line breaks makes several</source>
   <translation>По одному; точка с запятой или новая строка разделяют имена</translation>
  </message>
  <message>
   <location filename="design" />
   <source>One paint</source>
   <translation>Одна краска</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <location filename="gui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>Открыть н&amp;едавний</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Outer radius</source>
   <translation>Внешний радиус</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>Outline of a bank card</source>
   <translation>Контур банковской карты</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Outward</source>
   <translation>От центра</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Overwriting it loses what the other program wrote.</source>
   <translation>При перезаписи пропадёт то, что записала другая программа.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>PNG pages</source>
   <translation>Страницы PNG</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Paint</source>
   <translation>Краска</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Paint every part in the element's paint</source>
   <translation>Окрасить все части краской элемента</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Pairs</source>
   <translation>Пары</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Pairs of leaves on a branch</source>
   <translation>Пар листьев на ветви</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Palette</source>
   <translation>Палитра</translation>
  </message>
  <message>
   <location filename="gui/commands/clipboard.py" />
   <source>Paste &amp;in place</source>
   <translation>Вставить на то же &amp;место</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>Paste drawing</source>
   <translation>Вставка рисунка</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>Paste picture</source>
   <translation>Вставка изображения</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Picture</source>
   <translation>Изображение</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Pictures (*.png *.jpg *.jpeg)</source>
   <translation>Изображения (*.png *.jpg *.jpeg)</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Pictures are in:</source>
   <translation>Изображения в папке:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Piece</source>
   <translation>Часть</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Piece “{name}”</source>
   <translation>Часть «{name}»</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Pieces</source>
   <translation>Части</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Pitch</source>
   <translation>Шаг</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>Pixels</source>
   <translation>Пиксели</translation>
  </message>
  <message>
   <location filename="gui/inspector/groups.py" />
   <source>Place</source>
   <translation>Место</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Plain</source>
   <translation>Гладкий</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Plain blanks</source>
   <translation>Пустые заготовки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>Play between the pieces</source>
   <translation>Свободный ход между частями</translation>
  </message>
  <message>
   <location filename="gui/window/unexpected.py" />
   <source>Please send us the report below, and say what you did just before.</source>
   <translation>Пожалуйста, пришлите нам отчёт, приведённый ниже, и напишите, что вы делали перед этим.</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>Pointer</source>
   <translation>Указатель</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Points</source>
   <translation>Лучи</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Polar &amp;grid</source>
   <translation>Пол&amp;ярная сетка</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Pre&amp;ferences…</source>
   <translation>&amp;Настройки…</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Preferences</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <location filename="gui/start/gallery.py" />
   <source>Presets</source>
   <translation>Образцы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>Preview of the chosen file</source>
   <translation>Просмотр выбранного файла</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>Previous medal</source>
   <translation>Предыдущая медаль</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Progress of the batch</source>
   <translation>Ход тиража</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>Progress of the export</source>
   <translation>Ход экспорта</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Radius</source>
   <translation>Радиус</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Radius of the circle that it crosses</source>
   <translation>Радиус окружности, которую она пересекает</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Radius of the circle that the lines fill</source>
   <translation>Радиус круга, который заполняют строки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Radius of the hole that frees each corner of a tongue</source>
   <translation>Радиус отверстия, освобождающего каждый угол шипа</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Raised</source>
   <translation>Выпуклый</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Re&amp;vert to saved</source>
   <translation>Вернуться к со&amp;хранённому</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>Read it again</source>
   <translation>Прочитать заново</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Reading the list…</source>
   <translation>Чтение списка…</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch.py" />
   <source>Reading {name}…</source>
   <translation>Чтение файла {name}…</translation>
  </message>
  <message>
   <location filename="gui/start/side_column.py" />
   <source>Recent designs</source>
   <translation>Недавние проекты</translation>
  </message>
  <message>
   <location filename="gui/documents/rescue.py" />
   <source>Recover the next</source>
   <translation>Восстановить следующий</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Recovery:</source>
   <translation>Восстановление:</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Reeded</source>
   <translation>Рифлёный</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Reeds</source>
   <translation>Рифли</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Regular</source>
   <translation>Обычный</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Relief</source>
   <translation>Рельеф</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Remove</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Remove from this list</source>
   <translation>Убрать из этого списка</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_commands.py" />
   <source>Remove line</source>
   <translation>Удаление строки</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_commands.py" />
   <source>Remove name</source>
   <translation>Удаление имени</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Remove {name} from this list</source>
   <translation>Убрать {name} из этого списка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Rename</source>
   <translation>Переименовать</translation>
  </message>
  <message>
   <location filename="gui/structure/panel.py" />
   <source>Reorder</source>
   <translation>Изменить порядок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Reorder, or send to the other face</source>
   <translation>Изменить порядок или перенести на другую сторону</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Repeat</source>
   <translation>Повторы</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Replace {field}</source>
   <translation>Замена: {field}</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Replace {name}?</source>
   <translation>Заменить {name}?</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Replace…</source>
   <translation>Заменить…</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_picture.py" />
   <source>Reverse</source>
   <translation>Реверс</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>Revert</source>
   <translation>Вернуться</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>Ri&amp;m</source>
   <translation>&amp;Кант</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Right</source>
   <translation>Правая</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Rim</source>
   <translation>Кант</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Ring at the middle of the cap height</source>
   <translation>Окружность через середину высоты прописных</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>Ring lin&amp;e</source>
   <translation>Лине&amp;йный ободок</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Ring line</source>
   <translation>Линейный ободок</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Rocket in orbit</source>
   <translation>Ракета на орбите</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Room that the words may take</source>
   <translation>Место, отведённое словам</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Rotation</source>
   <translation>Поворот</translation>
  </message>
  <message>
   <location filename="gui/dialogs/list_page.py" />
   <source>Row {row}: {fault}</source>
   <translation>Строка {row}: {fault}</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Ru&amp;lers</source>
   <translation>&amp;Линейки</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Runner</source>
   <translation>Бегун</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>S&amp;ides:</source>
   <translation>Сторон&amp;ы:</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>S&amp;nap</source>
   <translation>Пр&amp;ивязка</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>S&amp;wap the faces</source>
   <translation>По&amp;менять стороны местами</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>SECOND LINE</source>
   <translation>ВТОРАЯ СТРОКА</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>SECOND NAME</source>
   <translation>ВТОРОЕ ИМЯ</translation>
  </message>
  <message>
   <location filename="design" />
   <source>SVG</source>
   <translation>SVG</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>SVG and PNG for the mint. Your work is kept all the while.</source>
   <translation>SVG и PNG для монетного двора. Работа всё это время сохраняется сама.</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>SVG drawings (*.svg)</source>
   <translation>Рисунки SVG (*.svg)</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Same b&amp;earing</source>
   <translation>На один &amp;азимут</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Same ra&amp;dius</source>
   <translation>На один ради&amp;ус</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Save &amp;as another file…</source>
   <translation>Сохранить в &amp;другой файл…</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Save &amp;as…</source>
   <translation>Сохранить &amp;как…</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Save a cop&amp;y…</source>
   <translation>Сохранить коп&amp;ию…</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Save as</source>
   <translation>Сохранить как</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>Save as…</source>
   <translation>Сохранить как…</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>Save it again</source>
   <translation>Сохранить заново</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>Save the changes to {name}?</source>
   <translation>Сохранить изменения в «{name}»?</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Scale</source>
   <translation>Масштабирование</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Schema version</source>
   <translation>Версия схемы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Scroll; sideways</source>
   <translation>Прокрутка; вбок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Seam</source>
   <translation>Шов</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Seam, keyed</source>
   <translation>Шов с шипами</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Seam, straight</source>
   <translation>Шов прямой</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Seam, wave</source>
   <translation>Шов волной</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Seam, zigzag</source>
   <translation>Шов зигзагом</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Search</source>
   <translation>Поиск</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Search keys and gestures</source>
   <translation>Поиск клавиш и жестов</translation>
  </message>
  <message>
   <location filename="gui/start/page.py" />
   <source>Search presets and recent designs</source>
   <translation>Поиск по образцам и недавним проектам</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Search the typefaces of this computer</source>
   <translation>Поиск гарнитур этого компьютера</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Second</source>
   <translation>Вторая</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Second seam</source>
   <translation>Второй шов</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Select</source>
   <translation>Выделить</translation>
  </message>
  <message>
   <location filename="gui/commands/table.py" />
   <source>Select &amp;all</source>
   <translation>Выд&amp;елить всё</translation>
  </message>
  <message>
   <location filename="gui/commands/table.py" />
   <source>Select &amp;none</source>
   <translation>&amp;Снять выделение</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Select everything within a frame</source>
   <translation>Выделить всё в рамке</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Select more, or no longer</source>
   <translation>Добавить к выделению или убрать из него</translation>
  </message>
  <message>
   <location filename="gui/canvas/description.py" />
   <source>Selected: {names}</source>
   <translation>Выделено: {names}</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>Selection</source>
   <translation>Выделение</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Semi-bold</source>
   <translation>Полужирный</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Semicolon</source>
   <translation>Точка с запятой</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Send back&amp;ward</source>
   <translation>На шаг на&amp;зад</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Send to &amp;back</source>
   <translation>На за&amp;дний план</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Send to the o&amp;bverse</source>
   <translation>Перенести на &amp;аверс</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Send to the oth&amp;er face</source>
   <translation>Перенести на другу&amp;ю сторону</translation>
  </message>
  <message>
   <location filename="gui/structure/panel.py" />
   <source>Send to the other face</source>
   <translation>Перенести на другую сторону</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Send to the re&amp;verse</source>
   <translation>Перенести на &amp;реверс</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Separator</source>
   <translation>Разделитель</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Separator size</source>
   <translation>Размер разделителя</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>Serial number</source>
   <translation>Номер</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Set all words in capitals</source>
   <translation>Набрать все слова прописными</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set arc</source>
   <translation>Изменение дуги</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set cap height</source>
   <translation>Изменение высоты прописных</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set circle</source>
   <translation>Изменение окружности</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set inset</source>
   <translation>Изменение отступа</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set leaf</source>
   <translation>Изменение листа</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set length</source>
   <translation>Изменение длины</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set pitch</source>
   <translation>Изменение шага</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set radius</source>
   <translation>Изменение радиуса</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set size</source>
   <translation>Изменение размера</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Set width</source>
   <translation>Изменение ширины</translation>
  </message>
  <message>
   <location filename="gui/inspector/groups.py" />
   <source>Shape</source>
   <translation>Форма</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Sheet of a workbook:</source>
   <translation>Лист книги:</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Shift seam</source>
   <translation>Сдвиг шва</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Shift while dragging</source>
   <translation>Shift при перетаскивании</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Shift+click</source>
   <translation>Shift+щелчок</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Sho&amp;w</source>
   <translation>&amp;Показать</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Show me a&amp;round</source>
   <translation>&amp;Знакомство с программой</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Show or hide</source>
   <translation>Показать или скрыть</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>Show the findings</source>
   <translation>Показать замечания</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Si&amp;ze of words:</source>
   <translation>Размер с&amp;лов:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>Size of the card on the screen</source>
   <translation>Размер карты на экране</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Size, arc, turn, seam</source>
   <translation>Размер, дуга, поворот, шов</translation>
  </message>
  <message>
   <location filename="gui/start/tour_bubble.py" />
   <source>Skip the tour</source>
   <translation>Пропустить</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Sma&amp;llest PNG files, in more time</source>
   <translation>Наи&amp;меньшие файлы PNG, но дольше</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Snap to nothing</source>
   <translation>Без привязки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Some letter is touched at every bearing; this one is best. Try another offset.</source>
   <translation>Шов при любом азимуте задевает какую-нибудь букву; этот — лучший. Попробуйте другое смещение.</translation>
  </message>
  <message>
   <location filename="gui/window/unexpected.py" />
   <source>Something went wrong in Obverse itself. Your work is kept.</source>
   <translation>В самой программе Obverse произошла ошибка. Ваша работа сохранена.</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>Soyuz</source>
   <translation>«Союз»</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Spacing</source>
   <translation>Расстановка</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Split</source>
   <translation>Разъём</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/structure/cells.py" />
   <source>Split into %n pieces</source>
   <translation>
    <numerusform>Разъём на %n часть</numerusform>
    <numerusform>Разъём на %n части</numerusform>
    <numerusform>Разъём на %n частей</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Split the medal</source>
   <translation>Разъём медали</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>Star</source>
   <translation>Звезда</translation>
  </message>
  <message>
   <location filename="gui/start/page.py" />
   <source>Start page</source>
   <translation>Начальная страница</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Stem</source>
   <translation>Стебель</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Step:</source>
   <translation>Шаг:</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Stop at the &amp;first row that fails</source>
   <translation>Остановиться на первой строке с о&amp;шибкой</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>Stopping when the medals that are begun are finished…</source>
   <translation>Остановка, когда будут закончены начатые медали…</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Straight</source>
   <translation>Прямой</translation>
  </message>
  <message>
   <location filename="gui/structure/tree.py" />
   <source>Structure</source>
   <translation>Структура</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>T&amp;ypefaces…</source>
   <translation>&amp;Гарнитуры…</translation>
  </message>
  <message>
   <location filename="gui/commands/insert.py" />
   <source>THIRD NAME</source>
   <translation>ТРЕТЬЕ ИМЯ</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Tab</source>
   <translation>Табуляция</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Tab, Shift+Tab</source>
   <translation>Tab, Shift+Tab</translation>
  </message>
  <message>
   <location filename="gui/start/preset_titles.py" />
   <source>Table medal, 60 mm</source>
   <translation>Настольная медаль, 60 мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tag</source>
   <translation>Метка</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tags</source>
   <translation>Метки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Text</source>
   <translation>Текст</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>The design has errors, so nothing can be written for making yet.</source>
   <translation>В проекте есть ошибки, поэтому записать его для изготовления пока нельзя.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export_outlook.py" />
   <source>The design has errors; the files are drafts and not for making.</source>
   <translation>В проекте есть ошибки; файлы — черновики, не для изготовления.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>The drawing</source>
   <translation>Рисунок</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>The emblem is a drawing of our own, in the manner of the Apollo-Soyuz programme emblem by Galina Balashova and in tribute to it.</source>
   <translation>Эмблема — наш собственный рисунок в духе эмблемы программы «Союз — Аполлон» Галины Балашовой и в знак уважения к ней.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>The export was called off; nothing was written.</source>
   <translation>Экспорт отменён; ничего не записано.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>The files need a name.</source>
   <translation>Файлам нужно имя.</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>The inspector</source>
   <translation>Свойства</translation>
  </message>
  <message>
   <location filename="gui/inspector/rows.py" />
   <source>The lists differ</source>
   <translation>Списки разные</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>The medal</source>
   <translation>Медаль</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>The medal can't be cut like that.</source>
   <translation>Так медаль разрезать нельзя.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/medal_picture.py" />
   <source>The medal of this row</source>
   <translation>Медаль этой строки</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>The pieces do not fit.</source>
   <translation>Части не сходятся.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>The pieces fit, {gap} apart.</source>
   <translation>Части сходятся, зазор {gap}.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>The seam goes {deep} into the letter “{letter}” of {element}.</source>
   <translation>Шов входит на {deep} в букву «{letter}» ({element}).</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>The start page</source>
   <translation>Начальная страница</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>The view</source>
   <translation>Вид</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>The window changes to it when the preferences are closed</source>
   <translation>Окно перейдёт на него, когда настройки закроются</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>There is a file of that name in the folder.</source>
   <translation>В этой папке уже есть файл с таким именем.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Thickness</source>
   <translation>Толщина</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>Thin</source>
   <translation>Тонкий</translation>
  </message>
  <message>
   <location filename="gui/dialogs/piece_rows.py" />
   <source>Third</source>
   <translation>Третья</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>This design needs</source>
   <translation>Нужно этому проекту</translation>
  </message>
  <message>
   <location filename="gui/inspector/subject.py" />
   <source>This is not there any more</source>
   <translation>Этого больше нет</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>This screen:</source>
   <translation>Этот экран:</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Times around</source>
   <translation>Раз по окружности</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Title</source>
   <translation>Название</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Today, {time}</source>
   <translation>Сегодня, {time}</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tongue width</source>
   <translation>Ширина шипа</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>Tools</source>
   <translation>Инструменты</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Tooth</source>
   <translation>Зубец</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tooth as a share of tooth and gap</source>
   <translation>Доля зубчика в шаге</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tops of the letters away from the centre, towards it, or upright</source>
   <translation>Верх букв от центра, к центру или так, чтобы читалось прямо</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Towards which the seam runs</source>
   <translation>Куда направлен шов</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Towards which the seam runs, clockwise from 12 o'clock</source>
   <translation>Куда направлен шов, по часовой стрелке от 12 часов</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Tracking</source>
   <translation>Трекинг</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Tries bearings in steps of one degree, the nearest ones first</source>
   <translation>Пробует азимуты с шагом в один градус, начиная с ближайших</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>True si&amp;ze</source>
   <translation>&amp;Натуральная величина</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>True size</source>
   <translation>Натуральная величина</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Turn</source>
   <translation>Поворот</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Turn &amp;left by 90°</source>
   <translation>Повернуть на 90° в&amp;лево</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>Turn &amp;right by 90°</source>
   <translation>Поверн&amp;уть на 90° вправо</translation>
  </message>
  <message>
   <location filename="gui/canvas/step_names.py" />
   <source>Turn seam</source>
   <translation>Поворот шва</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Turn the block parallel to the seam, lines on both sides</source>
   <translation>Повернуть блок вдоль шва, строки по обе стороны</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>Turned by {angle}°: no letter is touched.</source>
   <translation>Повёрнуто на {angle}°: ни одна буква не задета.</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Typeface</source>
   <translation>Гарнитура</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>Typeface files of yours</source>
   <translation>Ваши файлы гарнитур</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>Typefaces</source>
   <translation>Гарнитуры</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Typefaces of this computer</source>
   <translation>Гарнитуры этого компьютера</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Typefaces of yours</source>
   <translation>Ваши гарнитуры</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Typefaces that the design needs</source>
   <translation>Гарнитуры, нужные проекту</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Typefaces, under the SIL Open Font License 1.1</source>
   <translation>Гарнитуры, под лицензией SIL Open Font License 1.1</translation>
  </message>
  <message>
   <location filename="gui/commands/arrange.py" />
   <source>U&amp;nlock</source>
   <translation>&amp;Открепить</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Unique on its side</source>
   <translation>Единственный на своей стороне</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Unlock</source>
   <translation>Открепить</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_editing.py" />
   <source>Unlock it in the structure to edit its text</source>
   <translation>Чтобы править текст, открепите элемент в структуре</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>Unsaved work is kept every 10 seconds, and offered again after a crash.</source>
   <translation>Несохранённая работа запоминается каждые 10 секунд и предлагается снова после сбоя.</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>Untitled</source>
   <translation>Без названия</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Upright</source>
   <translation>Без поворота</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>Upright by itself</source>
   <translation>Сама, чтобы читалось прямо</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>Used by {users}</source>
   <translation>Используют: {users}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>V, Space</source>
   <translation>V, пробел</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Variables</source>
   <translation>Переменные</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>Version {version}</source>
   <translation>Версия {version}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Vertical bar</source>
   <translation>Вертикальная черта</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Views:</source>
   <translation>Виды:</translation>
  </message>
  <message>
   <location filename="gui/structure/cells.py" />
   <source>Visible</source>
   <translation>Виден</translation>
  </message>
  <message>
   <location filename="gui/findings/severity.py" />
   <source>Warning</source>
   <translation>Предупреждение</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Wave</source>
   <translation>Волна</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Waves, teeth or tongues across the blank</source>
   <translation>Волн, зубцов или шипов поперёк заготовки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Weight</source>
   <translation>Насыщенность</translation>
  </message>
  <message>
   <location filename="gui/dialogs/export.py" />
   <source>What</source>
   <translation>Что</translation>
  </message>
  <message>
   <location filename="gui/findings/panel.py" />
   <source>What a mint would ask about is listed here.</source>
   <translation>Здесь перечислено то, о чём спросил бы монетный двор.</translation>
  </message>
  <message>
   <location filename="gui/window/welcome.py" />
   <source>What a mint would ask about. A click shows the place.</source>
   <translation>То, о чём спросил бы монетный двор. Щелчок покажет место.</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>What is not saved will be lost.</source>
   <translation>Несохранённое будет потеряно.</translation>
  </message>
  <message>
   <location filename="gui/start/page.py" />
   <source>What shall be remembered?</source>
   <translation>Что увековечим?</translation>
  </message>
  <message>
   <location filename="design" />
   <source>What the maker calls it, as text</source>
   <translation>Как её называет изготовитель</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>What there is to know about the list</source>
   <translation>Что стоит знать о списке</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>What there is to know about the seam</source>
   <translation>Что стоит знать о шве</translation>
  </message>
  <message>
   <location filename="gui/dialogs/about.py" />
   <source>What you design with it is yours.</source>
   <translation>То, что вы в ней создаёте, принадлежит вам.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Wheel, Shift+wheel</source>
   <translation>Колесо, Shift+колесо</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Whole faces with the pieces apart</source>
   <translation>Стороны целиком, части раздвинуты</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Whole faces with the seam drawn</source>
   <translation>Стороны целиком, шов показан линией</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Width</source>
   <translation>Ширина</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split_form.py" />
   <source>Width lost to the cut</source>
   <translation>Ширина, которую съедает рез</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Width of the stem</source>
   <translation>Толщина стебля</translation>
  </message>
  <message>
   <location filename="gui/dialogs/preferences.py" />
   <source>With Shift ten times as far</source>
   <translation>С Shift — в десять раз дальше</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Within</source>
   <translation>В пределах</translation>
  </message>
  <message>
   <location filename="gui/dialogs/write_form.py" />
   <source>Without it the ground is transparent</source>
   <translation>Без него фон прозрачный</translation>
  </message>
  <message>
   <location filename="design" />
   <source>Words of a lettered edge</source>
   <translation>Слова гуртовой надписи</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>Write # and six digits, 0 to 9 or a to f</source>
   <translation>Введите # и шесть знаков, 0–9 или a–f</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Write SVG and PNG files</source>
   <translation>Записать файлы SVG и PNG</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>Write a language tag, as en, tr or pt-BR</source>
   <translation>Введите код языка, например en, tr или pt-BR</translation>
  </message>
  <message>
   <location filename="gui/inspector/number.py" />
   <source>Write a number</source>
   <translation>Введите число</translation>
  </message>
  <message>
   <location filename="gui/inspector/number.py" />
   <source>Write a whole number</source>
   <translation>Введите целое число</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Write in place</source>
   <translation>Писать прямо на месте</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>Write small Latin letters, digits and _, a letter first</source>
   <translation>Введите строчные латинские буквы, цифры и _, первой — буква</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>Write small Latin letters, digits and hyphens, a letter first</source>
   <translation>Введите строчные латинские буквы, цифры и дефисы, первой — буква</translation>
  </message>
  <message>
   <location filename="gui/start/recent_list.py" />
   <source>Yesterday, {time}</source>
   <translation>Вчера, {time}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Your own files</source>
   <translation>Ваши файлы</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>Your own files are used where a design names their family. A design holds the name, not the file: send the file along with it.</source>
   <translation>Ваши файлы берутся там, где проект называет их гарнитуру. В проекте хранится имя, а не файл: отправляйте файл вместе с проектом.</translation>
  </message>
  <message>
   <location filename="gui/dialogs/seam_box.py" />
   <source>Zigzag</source>
   <translation>Зигзаг</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>Zoom</source>
   <translation>Масштаб</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>&amp;Крупнее</translation>
  </message>
  <message>
   <location filename="gui/window/actions.py" />
   <source>Zoom o&amp;ut</source>
   <translation>&amp;Мельче</translation>
  </message>
  <message>
   <location filename="gui/dialogs/shortcuts_list.py" />
   <source>Zoom to the pointer</source>
   <translation>Масштаб к указателю</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>a batch is being made</source>
   <translation>идёт изготовление тиража</translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n h left</source>
   <translation>
    <numerusform>осталось около %n ч</numerusform>
    <numerusform>осталось около %n ч</numerusform>
    <numerusform>осталось около %n ч</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n min left</source>
   <translation>
    <numerusform>осталось около %n мин</numerusform>
    <numerusform>осталось около %n мин</numerusform>
    <numerusform>осталось около %n мин</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n s left</source>
   <translation>
    <numerusform>осталось около %n с</numerusform>
    <numerusform>осталось около %n с</numerusform>
    <numerusform>осталось около %n с</numerusform>
   </translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>about {size}</source>
   <translation>около {size}</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>an address can't be taken, only a file or a picture</source>
   <translation>адрес не принимается, только файл или изображение</translation>
  </message>
  <message>
   <location filename="gui/documents/rescue.py" />
   <source>another window has recovered {name}</source>
   <translation>{name}: восстановлено в другом окне</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>arc {value}°</source>
   <translation>дуга {value}°</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>as in the design</source>
   <translation>как в проекте</translation>
  </message>
  <message>
   <location filename="design" />
   <source>auto</source>
   <translation>сама</translation>
  </message>
  <message>
   <location filename="design" />
   <source>bar</source>
   <translation>брусок</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>bead {value} mm</source>
   <translation>бусина {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>beading</source>
   <translation>бусовый ободок</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>bearing {value}°</source>
   <translation>азимут {value}°</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>beside the list</source>
   <translation>рядом со списком</translation>
  </message>
  <message>
   <location filename="design" />
   <source>by-length</source>
   <translation>по длине</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>can't be read</source>
   <translation>не читается</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>cap height {value} mm</source>
   <translation>высота прописных {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>coin</source>
   <translation>монетное</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>counted</source>
   <translation>по порядку</translation>
  </message>
  <message>
   <location filename="design" />
   <source>denticles</source>
   <translation>зубчатый ободок</translation>
  </message>
  <message>
   <location filename="design" />
   <source>device</source>
   <translation>эмблема</translation>
  </message>
  <message>
   <location filename="design" />
   <source>diamond</source>
   <translation>ромб</translation>
  </message>
  <message>
   <location filename="design" />
   <source>dot</source>
   <translation>точка</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>drop them one by one</source>
   <translation>перетаскивайте их по одному</translation>
  </message>
  <message>
   <location filename="design" />
   <source>enamel</source>
   <translation>эмаль</translation>
  </message>
  <message>
   <location filename="design" />
   <source>equal-gaps</source>
   <translation>равные промежутки</translation>
  </message>
  <message>
   <location filename="design" />
   <source>equal-pitch</source>
   <translation>равный шаг</translation>
  </message>
  <message>
   <location filename="design" />
   <source>exergue-line</source>
   <translation>линия обреза</translation>
  </message>
  <message>
   <location filename="design" />
   <source>field</source>
   <translation>вровень с полем</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>found out</source>
   <translation>определяется сама</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>here, comes with Obverse</source>
   <translation>есть, входит в Obverse</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>here, from your own files</source>
   <translation>есть, из ваших файлов</translation>
  </message>
  <message>
   <location filename="design" />
   <source>incuse</source>
   <translation>углублённый</translation>
  </message>
  <message>
   <location filename="design" />
   <source>inscription</source>
   <translation>надпись</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>inset {value} mm</source>
   <translation>отступ {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>inward</source>
   <translation>к центру</translation>
  </message>
  <message>
   <location filename="gui/app.py" />
   <source>it is used from the next start</source>
   <translation>он сменится при следующем запуске</translation>
  </message>
  <message>
   <location filename="gui/documents/rescue.py" />
   <source>it was set aside as {path}</source>
   <translation>он отложен как {path}</translation>
  </message>
  <message>
   <location filename="design" />
   <source>keyed</source>
   <translation>с шипами</translation>
  </message>
  <message>
   <location filename="design" />
   <source>laurel</source>
   <translation>лавровый венок</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>leaf {value} mm</source>
   <translation>лист {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>legend</source>
   <translation>легенда</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>length {value} mm</source>
   <translation>длина {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>lettered</source>
   <translation>с надписью</translation>
  </message>
  <message>
   <location filename="gui/documents/foreign_art.py" />
   <source>make the picture or the drawing smaller</source>
   <translation>уменьшите изображение или рисунок</translation>
  </message>
  <message>
   <location filename="design" />
   <source>medal</source>
   <translation>медальное</translation>
  </message>
  <message>
   <location filename="design" />
   <source>medal: both faces upright when turned about the upright axis; coin: about the level</source>
   <translation>медальное: обе стороны стоят прямо при повороте вокруг вертикальной оси; монетное: вокруг горизонтальной</translation>
  </message>
  <message>
   <location filename="design" />
   <source>metal</source>
   <translation>металл</translation>
  </message>
  <message>
   <location filename="gui/dialogs/typefaces.py" />
   <source>missing</source>
   <translation>нет</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>mixed</source>
   <translation>разные</translation>
  </message>
  <message>
   <location filename="gui/canvas/rulers.py" />
   <source>mm</source>
   <translation>мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>name-ring</source>
   <translation>кольцо имён</translation>
  </message>
  <message>
   <location filename="design" />
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <location filename="gui/inspector/choices.py" />
   <source>not said</source>
   <translation>не указано</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>of {count}</source>
   <translation>из {count}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/row_steps.py" />
   <source>of {count} or more</source>
   <translation>из {count} или больше</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>offset {value} mm</source>
   <translation>смещение {value} мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>one of each</source>
   <translation>по одной</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>open the design first, then drop the list on it</source>
   <translation>сначала откройте проект, потом перетащите на него список</translation>
  </message>
  <message>
   <location filename="design" />
   <source>outward</source>
   <translation>от центра</translation>
  </message>
  <message>
   <location filename="design" />
   <source>picture</source>
   <translation>изображение</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>pitch {value}°</source>
   <translation>шаг {value}°</translation>
  </message>
  <message>
   <location filename="design" />
   <source>plain</source>
   <translation>гладкий</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>radius {value} mm</source>
   <translation>радиус {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>raised</source>
   <translation>выпуклый</translation>
  </message>
  <message>
   <location filename="design" />
   <source>reeded</source>
   <translation>рифлёный</translation>
  </message>
  <message>
   <location filename="gui/dialogs/file_table.py" />
   <source>replaces a file</source>
   <translation>заменит файл</translation>
  </message>
  <message>
   <location filename="design" />
   <source>rim</source>
   <translation>кант</translation>
  </message>
  <message>
   <location filename="design" />
   <source>ring-line</source>
   <translation>линейный ободок</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>rotation {value}°</source>
   <translation>поворот {value}°</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>row {row}</source>
   <translation>строка {row}</translation>
  </message>
  <message>
   <location filename="design" />
   <source>sRGB, as #rrggbb</source>
   <translation>sRGB, в виде #rrggbb</translation>
  </message>
  <message>
   <location filename="gui/documents/foreign_art.py" />
   <source>save it again as plain SVG in UTF-8</source>
   <translation>сохраните заново как простой SVG в UTF-8</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>save it as a file first</source>
   <translation>сначала сохраните в файл</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>save it in another folder</source>
   <translation>сохраните в другую папку</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>save it under another name</source>
   <translation>сохраните под другим именем</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>saving will ask which of the two to keep</source>
   <translation>при сохранении будет вопрос, что оставить</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>size {value} mm</source>
   <translation>размер {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>star</source>
   <translation>звезда</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>stop it, or let it end</source>
   <translation>остановите его или дождитесь конца</translation>
  </message>
  <message>
   <location filename="design" />
   <source>straight</source>
   <translation>прямой</translation>
  </message>
  <message>
   <location filename="gui/documents/foreign_art.py" />
   <source>the SVG is not a text in the encoding that it names</source>
   <translation>SVG — не текст в той кодировке, которую называет</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>the clipboard's picture can't be read</source>
   <translation>изображение из буфера обмена не читается</translation>
  </message>
  <message>
   <location filename="gui/documents/foreign_art.py" />
   <source>the design would be larger than {size} MB</source>
   <translation>проект стал бы больше {size} МБ</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>the first one</source>
   <translation>первый</translation>
  </message>
  <message>
   <location filename="gui/app.py" />
   <source>the language waits for the batch</source>
   <translation>язык сменится после тиража</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>the link leads nowhere</source>
   <translation>ссылка никуда не ведёт</translation>
  </message>
  <message>
   <location filename="gui/documents/foreign_art.py" />
   <source>the picture is larger than {size} MB</source>
   <translation>изображение больше {size} МБ</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_matching.py" />
   <source>the same on all</source>
   <translation>одно на всех</translation>
  </message>
  <message>
   <location filename="gui/own_typefaces.py" />
   <source>the typeface {name} can be used in designs now</source>
   <translation>гарнитура {name} теперь доступна в проектах</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>there are .medallion, .svg, .png, .jpg, lists as .csv or .xlsx, .ttf, .otf</source>
   <translation>годятся .medallion, .svg, .png, .jpg, списки .csv и .xlsx, .ttf, .otf</translation>
  </message>
  <message>
   <location filename="design" />
   <source>tooth</source>
   <translation>зубец</translation>
  </message>
  <message>
   <location filename="design" />
   <source>wave</source>
   <translation>волна</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>width {value} mm</source>
   <translation>ширина {value} мм</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>within {value} mm</source>
   <translation>в пределах {value} мм</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>x {value} mm</source>
   <translation>x {value} мм</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>x {x} mm   y {y} mm   radius {radius} mm   bearing {bearing}°</source>
   <translation>x {x} мм   y {y} мм   радиус {radius} мм   азимут {bearing}°</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>y {value} mm</source>
   <translation>y {value} мм</translation>
  </message>
  <message>
   <location filename="design" />
   <source>zigzag</source>
   <translation>зигзаг</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{count} failed</source>
   <translation>не удалось: {count}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{count} kept from before</source>
   <translation>оставлено с прошлого раза: {count}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{count} not reached</source>
   <translation>не дошла очередь: {count}</translation>
  </message>
  <message>
   <location filename="gui/start/gallery.py" />
   <source>{diameter} mm</source>
   <translation>{diameter} мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{done} of {total} medals can be made</source>
   <translation>Можно сделать медалей: {done} из {total}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{done} of {total} medals made</source>
   <translation>Сделано медалей: {done} из {total}</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>{family}, missing</source>
   <translation>{family}, нет в наличии</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>{field} {number}</source>
   <translation>{field} {number}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/batch_files.py" />
   <source>{index} counts the medals, {row} and {copy} say where it comes from; names of columns go in braces too</source>
   <translation>{index} — номер медали, {row} и {copy} — откуда она взята; имена столбцов тоже ставят в скобки</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>{kind} “{words}”</source>
   <translation>{kind} «{words}»</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>{kind}: {name}</source>
   <translation>{kind}: {name}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/split.py" />
   <source>{length} mm</source>
   <translation>{length} мм</translation>
  </message>
  <message>
   <location filename="gui/dialogs/own_files.py" />
   <source>{names}: no typeface that can be read.</source>
   <translation>{names}: нет гарнитуры, которую можно прочесть.</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>{name} is open already</source>
   <translation>Файл «{name}» уже открыт</translation>
  </message>
  <message>
   <location filename="design" />
   <source>{name} stands for a variable</source>
   <translation>{name} означает переменную</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>{name} was changed by another program</source>
   <translation>Файл «{name}» изменила другая программа</translation>
  </message>
  <message>
   <location filename="gui/documents/documents.py" />
   <source>{name} was moved or removed</source>
   <translation>Файл «{name}» перемещён или удалён</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>{name} was taken, files of other kinds were not</source>
   <translation>Принят {name}, файлы других видов — нет</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>{name} {weight}</source>
   <translation>{name} {weight}</translation>
  </message>
  <message>
   <location filename="gui/documents/questions.py" />
   <source>{name}, {when}</source>
   <translation>{name}, {when}</translation>
  </message>
  <message>
   <location filename="gui/window/main_window.py" />
   <source>{name}: a list fills the variables of a design</source>
   <translation>{name}: список заполняет переменные проекта</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>{name}: files of this kind can't be taken</source>
   <translation>{name}: файлы такого вида не принимаются</translation>
  </message>
  <message>
   <location filename="gui/own_typefaces.py" />
   <source>{name}: no typeface that can be read</source>
   <translation>{name}: нет гарнитуры, которую можно прочесть</translation>
  </message>
  <message>
   <location filename="gui/documents/drops.py" />
   <source>{name}: {what}</source>
   <translation>{name}: {what}</translation>
  </message>
  <message>
   <location filename="gui/start/tour_bubble.py" />
   <source>{number} of {count}</source>
   <translation>{number} из {count}</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>{number} pixels a mm</source>
   <translation>{number} пикселей на мм</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>{path}: can't be read ({reason})</source>
   <translation>{path}: не читается ({reason})</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>{path}: can't be written: {why}</source>
   <translation>{path}: не записывается: {why}</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>{path}: is a device or a pipe, not a file</source>
   <translation>{path}: это устройство или канал, а не файл</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>{path}: is a folder, not a file</source>
   <translation>{path}: это папка, а не файл</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>{path}: is write-protected</source>
   <translation>{path}: защищён от записи</translation>
  </message>
  <message>
   <location filename="gui/documents/design_files.py" />
   <source>{path}: its folder is gone</source>
   <translation>{path}: папки больше нет</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>{path}: larger than {size} MB</source>
   <translation>{path}: больше {size} МБ</translation>
  </message>
  <message>
   <location filename="gui/documents/ordinary_file.py" />
   <source>{path}: no such file</source>
   <translation>{path}: нет такого файла</translation>
  </message>
  <message>
   <location filename="gui/window/status_bar.py" />
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{rate} a second</source>
   <translation>{rate} в секунду</translation>
  </message>
  <message>
   <location filename="gui/dialogs/make_panel.py" />
   <source>{stage}: {done} of {total}</source>
   <translation>{stage}: {done} из {total}</translation>
  </message>
  <message>
   <location filename="gui/inspector/number.py" />
   <source>{title}, slider</source>
   <translation>{title}, ползунок</translation>
  </message>
  <message>
   <location filename="gui/inspector/items.py" />
   <source>{title}: {action}</source>
   <translation>{title}: {action}</translation>
  </message>
  <message>
   <location filename="gui/canvas/guides.py" />
   <source>{value} mm</source>
   <translation>{value} мм</translation>
  </message>
  <message>
   <location filename="gui/inspector/typefaces.py" />
   <source>{weight}, not in this typeface</source>
   <translation>{weight}, нет в этой гарнитуре</translation>
  </message>
  <message>
   <location filename="gui/dialogs/calibrate.py" />
   <source>{width} × {height} mm</source>
   <translation>{width} × {height} мм</translation>
  </message>
  <message>
   <location filename="gui/inspector/art.py" />
   <source>{width} × {height} px</source>
   <translation>{width} × {height} пикс.</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>°</source>
   <translation>°</translation>
  </message>
  <message>
   <location filename="gui/canvas/text_editing.py" />
   <source>“{name}” is locked</source>
   <translation>Элемент «{name}» закреплён</translation>
  </message>
  <message>
   <location filename="gui/element_names.py" />
   <source>“{words}”</source>
   <translation>«{words}»</translation>
  </message>
  <message>
   <location filename="gui/inspector/refusals.py" />
   <source>‰</source>
   <translation>‰</translation>
  </message>
  <message>
   <source>&amp;Rim</source>
   <translation type="vanished">&amp;Кант</translation>
  </message>
  <message>
   <source>&amp;Typefaces…</source>
   <translation type="vanished">&amp;Гарнитуры…</translation>
  </message>
  <message>
   <source>D&amp;uplicate</source>
   <translation type="vanished">&amp;Дублировать</translation>
  </message>
  <message>
   <source>Edit &amp;text</source>
   <translation type="vanished">Править &amp;текст</translation>
  </message>
  <message>
   <source>F&amp;ull screen</source>
   <translation type="vanished">На весь &amp;экран</translation>
  </message>
  <message>
   <source>Make medals</source>
   <translation type="vanished">Изготовление медалей</translation>
  </message>
  <message>
   <source>Next &amp;part of the window</source>
   <translation type="vanished">Следующая &amp;часть окна</translation>
  </message>
  <message>
   <source>S&amp;how</source>
   <translation type="vanished">&amp;Показать</translation>
  </message>
  <message>
   <source>Send to the &amp;obverse</source>
   <translation type="vanished">Перенести на &amp;аверс</translation>
  </message>
  <message>
   <source>Send to the &amp;reverse</source>
   <translation type="vanished">Перенести на &amp;реверс</translation>
  </message>
  <message>
   <source>Send to the other fa&amp;ce</source>
   <translation type="vanished">Перенести на другу&amp;ю сторону</translation>
  </message>
  <message>
   <source>Show me &amp;around</source>
   <translation type="vanished">&amp;Знакомство с программой</translation>
  </message>
  <message>
   <source>Sna&amp;p</source>
   <translation type="vanished">Пр&amp;ивязка</translation>
  </message>
  <message>
   <source>Unloc&amp;k</source>
   <translation type="vanished">&amp;Открепить</translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <location filename="intake/svg.py" />
   <source> ({0} left out)</source>
   <translation> (пропущено: {0})</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source> and {0} more</source>
   <translation> и ещё {0}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source> from {0} to {1} {2}</source>
   <translation> от {0} до {1} {2}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source> of at least {0}</source>
   <translation> не меньше {0}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source> of the form {0}</source>
   <translation> вида {0}</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>'{0}' holds {1}</source>
   <translation>«{0}» содержит {1}</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>'{0}' is no delimiter</source>
   <translation>«{0}» — не разделитель</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>, at most {0} long</source>
   <translation>, не длиннее {0}</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>, with words such as {0}</source>
   <translation>, в нём есть слова: {0}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>, {0} or more long</source>
   <translation>, не короче {0}</translation>
  </message>
  <message>
   <location filename="batch/earlier.py" />
   <source>--overwrite begins again</source>
   <translation>--overwrite начнёт заново</translation>
  </message>
  <message>
   <location filename="batch/earlier.py" />
   <source>--resume goes on with it, --overwrite begins again</source>
   <translation>--resume продолжит его, --overwrite начнёт заново</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>; it would fit at cap height {0}</source>
   <translation>; уместится при высоте прописных {0}</translation>
  </message>
  <message>
   <location filename="layout/specification.py" />
   <source>Blank {0} x {1}</source>
   <translation>Заготовка {0} × {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>MB</source>
   <translation>МБ</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>`dask scheduler` starts one</source>
   <translation>`dask scheduler` запускает его</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>`dask worker {0}` starts one</source>
   <translation>`dask worker {0}` запускает исполнителя</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>`obverse presets` lists the designs that come with it</source>
   <translation>`obverse presets` перечисляет образцы из комплекта</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>a PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>a cell is longer than 1 MB</source>
   <translation>ячейка длиннее 1 МБ</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>a cluster needs more packages ({0})</source>
   <translation>для кластера нужны ещё пакеты ({0})</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>a device takes an SVG drawing; a photograph goes into a picture</source>
   <translation>эмблема принимает рисунок SVG, а фотографии место в изображении</translation>
  </message>
  <message>
   <location filename="batch/press.py" />
   <source>a fault of Obverse itself: {0}: {1}</source>
   <translation>ошибка в самой программе Obverse: {0}: {1}</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>a file that is one JSON array ends in .json</source>
   <translation>файл из одного массива JSON оканчивается на .json</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>a file with an object on each line ends in .jsonl</source>
   <translation>файл с объектом на каждой строке оканчивается на .jsonl</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>a form is written as 05d: a 0 or none, a width of 1 to 20, d</source>
   <translation>вид числа записывают как 05d: 0 или ничего, ширина от 1 до 20, d</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>a formula that was never computed</source>
   <translation>невычисленную формулу</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>a kerf of {0} leaves too little of a {1} blank</source>
   <translation>рез шириной {0} оставляет слишком мало от заготовки {1}</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>a line is longer than 16 MB; this is no list</source>
   <translation>строка длиннее 16 МБ; это не список</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>a list</source>
   <translation>список</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a list, at most {0} long</source>
   <translation>список, не длиннее {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a list, {0} or more long, at most {1} long</source>
   <translation>список, не короче {0} и не длиннее {1}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>a number</source>
   <translation>число</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a number from {0} to {1}</source>
   <translation>число от {0} до {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a number from {0} to {1} or null</source>
   <translation>число от {0} до {1} или null</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>a number has thousands of digits</source>
   <translation>в числе тысячи цифр</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>a part of the path is a file, not a folder</source>
   <translation>часть пути — файл, а не папка</translation>
  </message>
  <message>
   <location filename="formats/page.py" />
   <source>a piece of a split medal has no bleed: its edge is where it is cut</source>
   <translation>у части разъёмной медали нет вылета: её край там, где рез</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>a quote is opened and never closed</source>
   <translation>кавычка открыта и не закрыта</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>a text</source>
   <translation>текст</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>a text holds half of a surrogate pair, which is no letter</source>
   <translation>в тексте половина суррогатной пары, а это не буква</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a text of the form {0}</source>
   <translation>текст вида {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a text, at most {0} long</source>
   <translation>текст, не длиннее {0}</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>a web page or XML</source>
   <translation>веб-страница или XML</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>a whole number</source>
   <translation>целое число</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a whole number from {0} to {1}</source>
   <translation>целое число от {0} до {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>a whole number from {0} to {1} or null</source>
   <translation>целое число от {0} до {1} или null</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>a workbook</source>
   <translation>книга</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>a workbook's name ends in .xlsx or .ods</source>
   <translation>имя книги оканчивается на .xlsx или .ods</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>add the variable to the design, or take the braces away</source>
   <translation>добавьте переменную в проект или уберите скобки</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>allowed: {0}</source>
   <translation>допустимо: {0}</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>an entry without an end, or longer than 4 MB</source>
   <translation>запись без конца или длиннее 4 МБ</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>an object</source>
   <translation>объект</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>an object or null</source>
   <translation>объект или null</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>an old workbook (.xls) or one with a password</source>
   <translation>старая книга (.xls) или книга с паролем</translation>
  </message>
  <message>
   <location filename="halves/cut.py" />
   <source>an outline can't be cut reliably; turn or move the seam a little</source>
   <translation>контур не удаётся надёжно разрезать; немного поверните или сдвиньте шов</translation>
  </message>
  <message>
   <location filename="geometry/combine.py" />
   <source>an outline is too tangled to be made clean</source>
   <translation>контур слишком запутан, его не очистить</translation>
  </message>
  <message>
   <location filename="batch/local.py" />
   <source>another batch is writing to {0}</source>
   <translation>в {0} уже пишет другой тираж</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>are {0} apart</source>
   <translation>разделяет {0}</translation>
  </message>
  <message>
   <location filename="batch/naming.py" />
   <source>as {design}-{index:05d}, or {club}/{index:03d}</source>
   <translation>например {design}-{index:05d} или {club}/{index:03d}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>base64 text</source>
   <translation>текст в base64</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>check AWS_ENDPOINT_URL and the network</source>
   <translation>проверьте AWS_ENDPOINT_URL и сеть</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>check the keys and what they may do there</source>
   <translation>проверьте ключи и их права</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>choose a shorter name</source>
   <translation>выберите имя короче</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>choose a typeface that has all letters</source>
   <translation>выберите гарнитуру, где есть все буквы</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>choose another folder</source>
   <translation>выберите другую папку</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>choose another name</source>
   <translation>выберите другое имя</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>choose equal gaps, smaller letters or a larger ring</source>
   <translation>выберите равные промежутки, буквы мельче или кольцо больше</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>clear what stands far from the list, or save it as CSV</source>
   <translation>уберите то, что стоит далеко от списка, или сохраните его как CSV</translation>
  </message>
  <message>
   <location filename="design/clipboard.py" />
   <source>clipboard: a text of {0} letters is too long for a medal</source>
   <translation>буфер обмена: текст из {0} знаков слишком длинен для медали</translation>
  </message>
  <message>
   <location filename="design/clipboard.py" />
   <source>clipboard: larger than {0} MB</source>
   <translation>буфер обмена: больше {0} МБ</translation>
  </message>
  <message>
   <location filename="design/clipboard.py" />
   <source>clipboard: the text holds no words</source>
   <translation>буфер обмена: в тексте нет слов</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>close it, or write a quote twice</source>
   <translation>закройте её или напишите кавычку дважды</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>column {0} is not used, and no column fills {1}</source>
   <translation>столбец {0} не используется, а {1} нечем заполнить</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>columns {0} and {1} would both fill {2}</source>
   <translation>столбцы {0} и {1} оба заполнили бы {2}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>comma</source>
   <translation>запятая</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>condensed to {0}</source>
   <translation>ширина {0}</translation>
  </message>
  <message>
   <location filename="layout/device.py" />
   <source>convert to plain filled paths in a drawing program</source>
   <translation>преобразуйте в простые залитые контуры в графическом редакторе</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>cut off there</source>
   <translation>срезано по краю</translation>
  </message>
  <message>
   <location filename="lists/typed_cells.py" />
   <source>dates with a time</source>
   <translation>даты со временем</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>distributed.comm.tls names it</source>
   <translation>его задаёт distributed.comm.tls</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>edge</source>
   <translation>гурт</translation>
  </message>
  <message>
   <location filename="layout/specification.py" />
   <source>edge with {0} reeds</source>
   <translation>гурт, рифлей: {0}</translation>
  </message>
  <message>
   <location filename="layout/specification.py" />
   <source>edge {0}</source>
   <translation>гурт: {0}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>element {0} {1}</source>
   <translation>элемент {0} {1}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>element {0}: the drawing is larger than 20 MB</source>
   <translation>элемент {0}: рисунок больше 20 МБ</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>element {0}: the drawing is not UTF-8</source>
   <translation>элемент {0}: рисунок не в UTF-8</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>element {0}: the picture is larger than 40 MB</source>
   <translation>элемент {0}: изображение больше 40 МБ</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>empty, and left out</source>
   <translation>пусто, пропущено</translation>
  </message>
  <message>
   <location filename="batch/run.py" />
   <source>every worker that tried to make it died</source>
   <translation>все исполнители, пытавшиеся её сделать, прервались</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>expected {0}</source>
   <translation>ожидается {0}</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>expected {0}, found {1}</source>
   <translation>ожидается {0}, найдено {1}</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>export the list as CSV</source>
   <translation>выгрузите список в CSV</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>falls into {0} parts</source>
   <translation>распадается на куски ({0})</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>file name</source>
   <translation>имя файла</translation>
  </message>
  <message>
   <location filename="batch/store.py" />
   <source>file:///{0} might be meant</source>
   <translation>возможно, имелось в виду file:///{0}</translation>
  </message>
  <message>
   <location filename="lists/typed_cells.py" />
   <source>format the column as text to choose the writing yourself</source>
   <translation>задайте столбцу текстовый формат, чтобы выбрать запись самим</translation>
  </message>
  <message>
   <location filename="formats/__init__.py" />
   <source>format {0} is unknown</source>
   <translation>формат {0} неизвестен</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>free some space or choose another folder</source>
   <translation>освободите место или выберите другую папку</translation>
  </message>
  <message>
   <location filename="batch/scratch.py" />
   <source>free some space, or name another folder for temporary files in TMPDIR</source>
   <translation>освободите место или укажите другую папку временных файлов в TMPDIR</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>give a typeface that has them with --font</source>
   <translation>добавьте гарнитуру, где они есть (в командной строке — --font)</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>give a whole number, or write {{0}}</source>
   <translation>дайте целое число или напишите {{0}}</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>give each column a title of its own</source>
   <translation>дайте каждому столбцу свой заголовок</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>give each of them a row and a serial number of its own</source>
   <translation>дайте каждой свою строку и свой номер</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>give every column a title in the first row</source>
   <translation>дайте каждому столбцу заголовок в первой строке</translation>
  </message>
  <message>
   <location filename="layout/legend.py" />
   <source>give it a wider arc, or turn the seam</source>
   <translation>расширьте дугу или поверните шов</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>give one object for each row</source>
   <translation>дайте по объекту на строку</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>gradient or pattern</source>
   <translation>градиент или узор</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>has '{0}' twice</source>
   <translation>содержит «{0}» дважды</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>has '{0}', which the first entry hasn't</source>
   <translation>содержит «{0}», чего нет в первой записи</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>has no metal</source>
   <translation>не имеет металла</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>has words in column {0}, which has no title</source>
   <translation>содержит слова в столбце {0}, у которого нет заголовка</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>has {0} {1}, and the header {2}</source>
   <translation>ячеек {0}, а в строке заголовков {2}</translation>
  </message>
  <message>
   <location filename="text/fonts.py" />
   <source>here are {0}; give a file of yours with --font</source>
   <translation>здесь есть {0}; свой файл добавьте в список гарнитур (в командной строке — --font)</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>holds a NUL or half a character</source>
   <translation>содержит NUL или половину знака</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>holds a list</source>
   <translation>содержит список</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>holds an object</source>
   <translation>содержит объект</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>in the list, but used nowhere in the design: {0}</source>
   <translation>есть в списке, но нигде не используется в проекте: {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>input/output error</source>
   <translation>ошибка ввода-вывода</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>install obverse {0} there</source>
   <translation>установите там obverse {0}</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>install the same on both</source>
   <translation>установите на обеих одно и то же</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>is a directory</source>
   <translation>это папка</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>is not in this design</source>
   <translation>отсутствует в этом проекте</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>is {0}, neither text nor a number</source>
   <translation>— {0}, не текст и не число</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>it has no picture and no device</source>
   <translation>в нём нет ни изображений, ни эмблем</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>it has {0}</source>
   <translation>есть {0}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>it has {0}, besides {1}</source>
   <translation>есть {0}, кроме того {1}</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>it reaches</source>
   <translation>выходит</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>it reaches {0} beyond the edge of the blank and is {1}</source>
   <translation>элемент выходит за край заготовки на {0}: {1}</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>its name ends in .json, or .jsonl with an object on each line</source>
   <translation>его имя оканчивается на .json или на .jsonl, если на каждой строке по объекту</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>kept whole</source>
   <translation>оставлено целым</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>kerf and corner reliefs leave too little of a tongue or groove of {0}</source>
   <translation>рез и разгрузка углов оставляют слишком мало от шипа или паза {0}</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>kerf {0}, clearance {1}</source>
   <translation>рез {0}, зазор {1}</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>lacks {0}</source>
   <translation>не содержит {0}</translation>
  </message>
  <message>
   <location filename="halves/letters.py" />
   <source>letter “{0}” of the piece {1}</source>
   <translation>буква «{0}» на части {1}</translation>
  </message>
  <message>
   <location filename="layout/edge.py" />
   <source>letters of {0} are higher than the edge of {1}</source>
   <translation>буквы {0} выше гурта {1}</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>line {0}, column {1}: not valid JSON: {2}</source>
   <translation>строка {0}, столбец {1}: неверный JSON: {2}</translation>
  </message>
  <message>
   <location filename="layout/inscription.py" />
   <source>line “{0}” lies outside the circle of {1}</source>
   <translation>строка «{0}» лежит вне круга {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>listed</source>
   <translation>просмотр</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>look for a quote that is never closed</source>
   <translation>поищите незакрытую кавычку</translation>
  </message>
  <message>
   <location filename="layout/edge.py" />
   <source>lower the cap height</source>
   <translation>уменьшите высоту прописных</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>make it first, or choose another</source>
   <translation>сначала создайте её или выберите другую</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>make it smaller or move it towards the centre</source>
   <translation>уменьшите или сдвиньте ближе к центру</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>make its pictures or drawings smaller</source>
   <translation>уменьшите его изображения или рисунки</translation>
  </message>
  <message>
   <location filename="layout/edge.py" />
   <source>make them smaller</source>
   <translation>уменьшите их</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>mark on the cut face: {0}</source>
   <translation>клеймо на плоскости реза: {0}</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>mend that line, or name the encoding with --encoding</source>
   <translation>исправьте эту строку или укажите кодировку (--encoding)</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>mend the design, or use --draft to see it as it is</source>
   <translation>исправьте проект или посмотрите его как есть (--draft)</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>mm</source>
   <translation>мм</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>move the picture or the seam</source>
   <translation>сдвиньте изображение или шов</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>name another with --sheet</source>
   <translation>другой лист укажите в --sheet</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>name it with --encoding</source>
   <translation>укажите её в --encoding</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>name one character, or one of {0}</source>
   <translation>укажите один знак или что-то из {0}</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>nested too deeply to be a design</source>
   <translation>слишком глубоко вложено для проекта</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>no answer ({0})</source>
   <translation>нет ответа ({0})</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>no column fills anything: the list has {0}; the design uses {1}</source>
   <translation>ни один столбец не подходит: в списке {0}; в проекте {1}</translation>
  </message>
  <message>
   <location filename="batch/scratch.py" />
   <source>no folder for temporary files can be made ({0})</source>
   <translation>не удаётся создать папку временных файлов ({0})</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>no keys were given</source>
   <translation>ключи не заданы</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>no permission ({0})</source>
   <translation>нет прав ({0})</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>no permission to write there</source>
   <translation>нет прав на запись</translation>
  </message>
  <message>
   <location filename="design/presets.py" />
   <source>no preset {0}</source>
   <translation>нет образца {0}</translation>
  </message>
  <message>
   <location filename="batch/crew.py" />
   <source>no process can be begun ({0})</source>
   <translation>не удаётся запустить процесс ({0})</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>no space left on device</source>
   <translation>на диске нет места</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>no such file or directory</source>
   <translation>нет такого файла или папки</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>no typeface here has {0} in {1}</source>
   <translation>ни в одной гарнитуре нет {0} из {1}</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>no variable at all</source>
   <translation>ни одной переменной</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>no {0}</source>
   <translation>нет {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>not a directory</source>
   <translation>это не папка</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>not a text in UTF-8 (byte {0})</source>
   <translation>это не текст в UTF-8 (байт {0})</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>not in the list, so the same on every medal: {0}</source>
   <translation>нет в списке, поэтому одинаково на всех медалях: {0}</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>not used: {0}</source>
   <translation>не используется: {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>obverse</source>
   <translation>аверс</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>one sector</source>
   <translation>один сектор</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>one shred</source>
   <translation>один обрывок</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>open it and save it again as .xlsx</source>
   <translation>откройте и сохраните заново как .xlsx</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>open it and save it again as .xlsx, without a password</source>
   <translation>откройте и сохраните заново как .xlsx, без пароля</translation>
  </message>
  <message>
   <location filename="design/upgrades.py" />
   <source>open it with a newer Obverse</source>
   <translation>откройте в более новой версии Obverse</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>overlap by {0}</source>
   <translation>перекрываются на {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>permission denied</source>
   <translation>нет прав доступа</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>piece {0} </source>
   <translation>часть {0} </translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>piece {0} of {1}</source>
   <translation>часть {0} из {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>read</source>
   <translation>чтение</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>rename the column, or say --map {0}={1}</source>
   <translation>переименуйте столбец или укажите --map {0}={1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>reverse</source>
   <translation>реверс</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>row {0}: {1}</source>
   <translation>строка {0}: {1}</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>rows {0}</source>
   <translation>строки {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>rows {0} and {1} more: {2}</source>
   <translation>строки {0} и ещё {1}: {2}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>rows {0}: {1}</source>
   <translation>строки {0}: {1}</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>s3://BUCKET/FOLDER is one</source>
   <translation>например s3://КОРЗИНА/ПАПКА</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>save it again as plain SVG from a drawing program</source>
   <translation>сохраните заново из графического редактора как простой SVG</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>save it as .xlsx, without a password</source>
   <translation>сохраните как .xlsx, без пароля</translation>
  </message>
  <message>
   <location filename="intake/picture.py" />
   <source>save it as sRGB</source>
   <translation>сохраните в sRGB</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>say which column is which, as --map name=Runner</source>
   <translation>укажите соответствие столбцов, например --map name=Runner</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>say which of them does, as --map {0}={1}</source>
   <translation>укажите, какой из них, например --map {0}={1}</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>scheduler {0}</source>
   <translation>планировщик {0}</translation>
  </message>
  <message>
   <location filename="design/upgrades.py" />
   <source>schema: the document has version {0}, this program reads up to {1}</source>
   <translation>схема: у документа версия {0}, эта программа читает до {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>semicolon</source>
   <translation>точка с запятой</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>serial number</source>
   <translation>номер</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>serial numbers run from {0} to {1}, and {2} between are missing</source>
   <translation>номера идут от {0} до {1}, и между ними не хватает {2}</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>serial {0}</source>
   <translation>номер {0}</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY</source>
   <translation>задайте AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>shorten the words, give them more room or a narrower typeface</source>
   <translation>сократите слова, дайте им больше места или возьмите гарнитуру поуже</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>shrunk to cap height {0}</source>
   <translation>высота прописных {0}</translation>
  </message>
  <message>
   <location filename="design/renames.py" />
   <source>split.pieces: the name {0} is there twice</source>
   <translation>split.pieces: имя {0} встречается дважды</translation>
  </message>
  <message>
   <location filename="lists/source.py" />
   <source>standard input</source>
   <translation>стандартный ввод</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>start it and its workers again; --resume goes on with what is left</source>
   <translation>запустите его и исполнителей снова; --resume доделает остальное</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>tab</source>
   <translation>табуляция</translation>
  </message>
  <message>
   <location filename="formats/__init__.py" />
   <source>take the picture out, or choose another format</source>
   <translation>уберите изображение или выберите другой формат</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>takes no art</source>
   <translation>не принимает рисунков</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>tcp://HOST:8786 is one</source>
   <translation>например tcp://УЗЕЛ:8786</translation>
  </message>
  <message>
   <location filename="layout/border.py" />
   <source>teeth of {0} reach the centre</source>
   <translation>зубчики длиной {0} доходят до центра</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG can't be read ({0})</source>
   <translation>SVG не читается ({0})</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG declares entities, which are refused</source>
   <translation>SVG объявляет сущности, это не принимается</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG has a DOCTYPE, which is refused</source>
   <translation>в SVG есть DOCTYPE, это не принимается</translation>
  </message>
  <message>
   <location filename="intake/svg_attributes.py" />
   <source>the SVG has a colour that is none: {0}</source>
   <translation>в SVG указан цвет, которого нет: {0}</translation>
  </message>
  <message>
   <location filename="geometry/svg_path.py" />
   <source>the SVG has a coordinate beyond {0}</source>
   <translation>в SVG есть координата больше {0}</translation>
  </message>
  <message>
   <location filename="intake/svg_attributes.py" />
   <source>the SVG has a number without end</source>
   <translation>в SVG есть бесконечное число</translation>
  </message>
  <message>
   <location filename="intake/svg_attributes.py" />
   <source>the SVG has a transform that lacks numbers: {0}</source>
   <translation>в SVG есть преобразование, где не хватает чисел: {0}</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG has an event handler ({0}), which is refused</source>
   <translation>в SVG есть обработчик событий ({0}), это не принимается</translation>
  </message>
  <message>
   <location filename="intake/svg_attributes.py" />
   <source>the SVG has an unknown transform: {0}</source>
   <translation>в SVG есть неизвестное преобразование: {0}</translation>
  </message>
  <message>
   <location filename="geometry/svg_path.py" />
   <source>the SVG has broken path data ({0})</source>
   <translation>в SVG повреждены данные контура ({0})</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG has more than {0} elements</source>
   <translation>в SVG больше {0} элементов</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG has more than {0} path segments</source>
   <translation>в SVG больше {0} звеньев контура</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG has no size</source>
   <translation>у SVG нет размера</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG holds a &lt;{0}&gt;, which is refused</source>
   <translation>в SVG есть &lt;{0}&gt;, это не принимается</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG holds nothing that can be engraved{0}</source>
   <translation>в SVG нет ничего, что можно выгравировать{0}</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG is larger than {0} MB</source>
   <translation>SVG больше {0} МБ</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG is not valid XML (line {0}, column {1})</source>
   <translation>SVG — неверный XML (строка {0}, столбец {1})</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG links to {0}, outside itself: refused</source>
   <translation>SVG ссылается наружу, на {0}: это не принимается</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG nests deeper than {0} levels</source>
   <translation>вложенность в SVG больше {0} уровней</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the SVG repeats parts more than {0} times</source>
   <translation>SVG повторяет части больше {0} раз</translation>
  </message>
  <message>
   <location filename="batch/contact_sheet.py" />
   <source>the contact sheet can't be drawn: workers die of it</source>
   <translation>контрольный лист не рисуется: исполнители прерываются</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>the copies of row {0}</source>
   <translation>копии строки {0}</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>the design has no split</source>
   <translation>в проекте нет разъёма</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>the design itself has errors, so no medal can be made</source>
   <translation>ошибки в самом проекте, ни одной медали не сделать</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>the disk is full</source>
   <translation>диск полон</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>the disk quota is used up</source>
   <translation>дисковая квота исчерпана</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the drawing is not an SVG</source>
   <translation>рисунок — не SVG</translation>
  </message>
  <message>
   <location filename="layout/device.py" />
   <source>the drawing lost {0}, which can't be engraved</source>
   <translation>рисунок потерял то, что нельзя выгравировать: {0}</translation>
  </message>
  <message>
   <location filename="exporting.py" />
   <source>the edge is drawn when it is lettered</source>
   <translation>гурт рисуется, если на нём надпись</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>the end</source>
   <translation>конец</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>the error {0}</source>
   <translation>ошибку {0}</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>the file is larger than may be written there</source>
   <translation>файл больше, чем туда можно записать</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>the file name is too long</source>
   <translation>имя файла слишком длинное</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>the file system is read-only</source>
   <translation>файловая система только для чтения</translation>
  </message>
  <message>
   <location filename="intake/svg.py" />
   <source>the frame of &lt;{0}&gt;</source>
   <translation>рамка &lt;{0}&gt;</translation>
  </message>
  <message>
   <location filename="layout/device.py" />
   <source>the frame of {0} is not square about the origin</source>
   <translation>рамка {0} — не квадрат вокруг начала координат</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>the gap is {0} off, or areas don't add up</source>
   <translation>зазор расходится на {0} или площади не сходятся</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>the kerf of {0} is wider than the letter-free zone of {1} along the seam</source>
   <translation>рез {0} шире зоны без букв {1} вдоль шва</translation>
  </message>
  <message>
   <location filename="layout/border.py" />
   <source>the line lies outside the circle that it should cross</source>
   <translation>линия лежит вне окружности, которую должна пересекать</translation>
  </message>
  <message>
   <location filename="batch/naming.py" />
   <source>the name pattern {0} gives no name</source>
   <translation>шаблон имён {0} не даёт имени</translation>
  </message>
  <message>
   <location filename="batch/naming.py" />
   <source>the name pattern {0} has a part that gives no name</source>
   <translation>в шаблоне имён {0} есть часть, не дающая имени</translation>
  </message>
  <message>
   <location filename="batch/naming.py" />
   <source>the name pattern {0} uses {1}, which no row has</source>
   <translation>шаблон имён {0} использует {1}, чего нет ни в одной строке</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>the names are spaced anew in {0}, clear of the seam</source>
   <translation>имена расставлены заново, в стороне от шва ({0})</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>the names have no room beside the seam</source>
   <translation>именам нет места рядом со швом</translation>
  </message>
  <message>
   <location filename="intake/picture.py" />
   <source>the picture has a colour profile that can't be applied</source>
   <translation>цветовой профиль изображения не применить</translation>
  </message>
  <message>
   <location filename="intake/picture.py" />
   <source>the picture has more than {0} million pixels</source>
   <translation>в изображении больше {0} млн пикселей</translation>
  </message>
  <message>
   <location filename="intake/picture.py" />
   <source>the picture is damaged ({0})</source>
   <translation>изображение повреждено ({0})</translation>
  </message>
  <message>
   <location filename="intake/picture.py" />
   <source>the picture is neither PNG nor JPEG</source>
   <translation>изображение — не PNG и не JPEG</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>the picture reaches over the seam and is kept whole on one piece</source>
   <translation>изображение заходит за шов и целиком оставлено на одной части</translation>
  </message>
  <message>
   <location filename="layout/inscription.py" />
   <source>the pieces beside it are {0} and {1}</source>
   <translation>к шву прилегают части {0} и {1}</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>the pieces don't fit: {0}</source>
   <translation>части не сходятся: {0}</translation>
  </message>
  <message>
   <location filename="layout/border.py" />
   <source>the ring has room for {0}</source>
   <translation>на окружности есть место для {0}</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>the scheduler at {0} has no workers</source>
   <translation>у планировщика {0} нет исполнителей</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>the scheduler at {0} is gone</source>
   <translation>планировщик {0} пропал</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>the seam lies {0} from the centre, outside the blank of radius {1}</source>
   <translation>шов в {0} от центра, вне заготовки радиусом {1}</translation>
  </message>
  <message>
   <location filename="design/edit.py" />
   <source>the text holds half of a surrogate pair, which is no letter</source>
   <translation>в тексте половина суррогатной пары, а это не буква</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>the tongue of {0} goes deeper than the piece: its corner lies outside the blank</source>
   <translation>шип {0} глубже самой части: его угол вне заготовки</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>the words reach</source>
   <translation>слова выходят</translation>
  </message>
  <message>
   <location filename="layout/edge.py" />
   <source>the words reach {0} beyond the edge and are cut off there</source>
   <translation>слова выходят за край гурта на {0} и там срезаны</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>the words reach {0} beyond the edge of the blank and are {1}</source>
   <translation>слова выходят за край заготовки на {0}: {1}</translation>
  </message>
  <message>
   <location filename="batch/dispatch.py" />
   <source>the workers keep dying</source>
   <translation>исполнители раз за разом прерываются</translation>
  </message>
  <message>
   <location filename="formats/png.py" />
   <source>the {0} at {1} dpi would have no pixels</source>
   <translation>{0}: при {1} dpi не вышло бы ни одного пикселя</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>the {0} can't run Obverse ({1})</source>
   <translation>{0}: Obverse там не запускается ({1})</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>the {0} has {1}, this machine has {2} {3}</source>
   <translation>{0}: там {1}, а на этой машине {2} {3}</translation>
  </message>
  <message>
   <location filename="formats/png.py" />
   <source>the {0} of {1} at {2} dpi would be {3} x {4} pixels; the limit is {5} pixels</source>
   <translation>{0} {1} при {2} dpi — это {3} × {4} пикселей; предел — {5} пикселей</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>the {0} of {1} goes deeper than the piece, which has {2}</source>
   <translation>{0} {1} глубже части, у которой {2}</translation>
  </message>
  <message>
   <location filename="exporting.py" />
   <source>there are all, {0}</source>
   <translation>есть all, {0}</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>there are letters between a closing quote and the delimiter</source>
   <translation>между закрывающей кавычкой и разделителем стоят буквы</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>there are no names to set</source>
   <translation>нет имён для набора</translation>
  </message>
  <message>
   <location filename="layout/inscription.py" />
   <source>there are no words to set</source>
   <translation>нет слов для набора</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>there are {0}</source>
   <translation>есть {0}</translation>
  </message>
  <message>
   <location filename="lists/__init__.py" />
   <source>there are {0}, and - for CSV from standard input</source>
   <translation>есть {0}, а знак - означает CSV со стандартного ввода</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>there is a NUL character; this is no text</source>
   <translation>встречается знак NUL; это не текст</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>there is a file of that name, not a folder</source>
   <translation>под этим именем файл, а не папка</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>there is a folder of that name</source>
   <translation>под этим именем есть папка</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>there is more than one column</source>
   <translation>таких столбцов несколько</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>there is no column</source>
   <translation>нет столбца</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>there is no encoding '{0}'</source>
   <translation>нет кодировки «{0}»</translation>
  </message>
  <message>
   <location filename="layout/device.py" />
   <source>there is no motif {0}</source>
   <translation>нет мотива {0}</translation>
  </message>
  <message>
   <location filename="exporting.py" />
   <source>there is no piece {0}</source>
   <translation>нет части {0}</translation>
  </message>
  <message>
   <location filename="library.py" />
   <source>there is no preset {0} and no file of that name</source>
   <translation>нет ни образца {0}, ни файла с таким именем</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>there is {0} after its end</source>
   <translation>после конца стоит {0}</translation>
  </message>
  <message>
   <location filename="batch/dispatch.py" />
   <source>there may be too little memory: use fewer --jobs</source>
   <translation>возможно, мало памяти: уменьшите --jobs</translation>
  </message>
  <message>
   <location filename="batch/run.py" />
   <source>there may be too little memory: use fewer --jobs or a lower resolution</source>
   <translation>возможно, мало памяти: уменьшите --jobs или разрешение</translation>
  </message>
  <message>
   <location filename="exporting.py" />
   <source>this design has nothing on its {0}</source>
   <translation>в этом проекте здесь ничего нет: {0}</translation>
  </message>
  <message>
   <location filename="exporting.py" />
   <source>this design is not split, so it has no pieces</source>
   <translation>этот проект без разъёма, частей у него нет</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>tongue</source>
   <translation>шип</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>too many unfinished files of that name</source>
   <translation>слишком много незаконченных файлов с этим именем</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>tooth</source>
   <translation>зубец</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>tracked to {0}</source>
   <translation>трекинг {0}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>true or false</source>
   <translation>true или false</translation>
  </message>
  <message>
   <location filename="lists/source.py" />
   <source>try again</source>
   <translation>попробуйте ещё раз</translation>
  </message>
  <message>
   <location filename="halves/letters.py" />
   <source>turn or move the seam, or tell the element to keep clear of it</source>
   <translation>поверните или сдвиньте шов или велите элементу держаться в стороне от него</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>turn the ring or the seam, or use smaller letters</source>
   <translation>поверните кольцо или шов или возьмите буквы мельче</translation>
  </message>
  <message>
   <location filename="geometry/polygons.py" />
   <source>two outlines can't be combined as polygons</source>
   <translation>два контура не объединить как многоугольники</translation>
  </message>
  <message>
   <location filename="geometry/combine.py" />
   <source>two outlines can't be combined reliably</source>
   <translation>два контура не объединить надёжно</translation>
  </message>
  <message>
   <location filename="geometry/combine.py" />
   <source>two outlines can't be intersected</source>
   <translation>два контура не пересечь</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>two pieces have the same id</source>
   <translation>у двух частей один идентификатор</translation>
  </message>
  <message>
   <location filename="text/fonts.py" />
   <source>typeface {0} is not here</source>
   <translation>гарнитуры {0} здесь нет</translation>
  </message>
  <message>
   <location filename="formats/png.py" />
   <source>use at most {0} dpi, or SVG</source>
   <translation>возьмите не больше {0} dpi или SVG</translation>
  </message>
  <message>
   <location filename="batch/crew.py" />
   <source>use fewer --jobs</source>
   <translation>уменьшите --jobs</translation>
  </message>
  <message>
   <location filename="geometry/combine.py" />
   <source>use fewer or smaller ones, or more room</source>
   <translation>возьмите меньше, мельче или дайте больше места</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>use {copy} or {index} in the name pattern</source>
   <translation>используйте {copy} или {index} в шаблоне имён</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>utf-8 and windows-1251 are two that there are</source>
   <translation>есть, например, utf-8 и windows-1251</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>variable {0} is not in this design</source>
   <translation>переменной {0} нет в этом проекте</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>variable {0}: the text has {1} letters; at most {2}</source>
   <translation>переменная {0}: в тексте {1} знаков, а можно {2}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>variable {0}: the text holds half of a surrogate pair, which is no letter</source>
   <translation>переменная {0}: в тексте половина суррогатной пары, а это не буква</translation>
  </message>
  <message>
   <location filename="batch/local.py" />
   <source>wait for it, or choose another folder</source>
   <translation>дождитесь его или выберите другую папку</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>wave</source>
   <translation>волна</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>within a quoted cell a quote is written twice</source>
   <translation>в ячейке в кавычках кавычку пишут дважды</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>worker {0}</source>
   <translation>исполнитель {0}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>written</source>
   <translation>запись</translation>
  </message>
  <message>
   <location filename="lists/typed_cells.py" />
   <source>yes or no</source>
   <translation>да или нет</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>zero copies, and left out</source>
   <translation>ноль копий, пропущено</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>zigzag</source>
   <translation>зигзаг</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} ({1} letters) needs {2} at its smallest setting, cap height {3}, and has {4}</source>
   <translation>{0} (букв: {1}): при наименьшем наборе, с высотой прописных {3}, нужно {2}, а есть {4}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>{0} ({1} letters) needs {2} at its smallest setting, cap height {3}, and has {4}; it would fit at cap height {5}</source>
   <translation>{0} (букв: {1}): при наименьшем наборе, с высотой прописных {3}, нужно {2}, а есть {4}; уместится при высоте прописных {5}</translation>
  </message>
  <message>
   <location filename="layout/specification.py" />
   <source>{0} alignment</source>
   <translation>соотношение сторон: {0}</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>{0} and {1}</source>
   <translation>{0} и {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>{0} and {1} are {2} apart; the least gap is {3}</source>
   <translation>{0} и {1} разделяет {2}; наименьший промежуток — {3}</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>{0} and {1} more</source>
   <translation>{0} и ещё {1}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>{0} and {1} overlap by {2}; the least gap is {3}</source>
   <translation>{0} и {1} перекрываются на {2}; наименьший промежуток — {3}</translation>
  </message>
  <message>
   <location filename="layout/border.py" />
   <source>{0} beads of {1} touch each other</source>
   <translation>бусины касаются друг друга: {0} шт. по {1}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>{0} can take art</source>
   <translation>рисунок принимают: {0}</translation>
  </message>
  <message>
   <location filename="formats/__init__.py" />
   <source>{0} can't hold the picture {1} of the {2}</source>
   <translation>формат {0} не может хранить изображение {1} ({2})</translation>
  </message>
  <message>
   <location filename="layout/legend.py" />
   <source>{0} can't keep clear of the seam within its arc of {1} degrees</source>
   <translation>{0}: не отойти от шва в пределах дуги {1}°</translation>
  </message>
  <message>
   <location filename="batch/rows.py" />
   <source>{0} copies: a whole number from 0 to {1} is wanted</source>
   <translation>копий {0}: нужно целое число от 0 до {1}</translation>
  </message>
  <message>
   <location filename="formats/png.py" />
   <source>{0} dpi is not allowed; from {1} to {2} dpi</source>
   <translation>{0} dpi нельзя; допустимо от {1} до {2} dpi</translation>
  </message>
  <message>
   <location filename="batch/reports.py" />
   <source>{0} files of an earlier run are no part of this batch, as {1}</source>
   <translation>файлы прежнего прогона не входят в этот тираж ({0}), например {1}</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>{0} has no filter {1}</source>
   <translation>в {0} нет фильтра {1}</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>{0} has no form of a number {1}</source>
   <translation>в {0} указан неизвестный вид числа {1}</translation>
  </message>
  <message>
   <location filename="design/variables.py" />
   <source>{0} has texts that nobody fills in</source>
   <translation>в элементе {0} есть тексты, которые ничем не заполняются</translation>
  </message>
  <message>
   <location filename="batch/earlier.py" />
   <source>{0} holds a batch already</source>
   <translation>{0}: здесь уже есть тираж</translation>
  </message>
  <message>
   <location filename="batch/press.py" />
   <source>{0} holds a line break or another sign that is not a letter: {1}</source>
   <translation>{0}: есть разрыв строки или другой знак, который не буква: {1}</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} in {1} is set in {2}: the chosen typeface lacks it</source>
   <translation>{0} в {1} набрано гарнитурой {2}: в выбранной такого знака нет</translation>
  </message>
  <message>
   <location filename="halves/letters.py" />
   <source>{0} is cut by the seam, which goes {1} into it</source>
   <translation>{0}: шов режет на глубину {1}</translation>
  </message>
  <message>
   <location filename="batch/press.py" />
   <source>{0} is empty</source>
   <translation>{0}: пусто</translation>
  </message>
  <message>
   <location filename="layout/inscription.py" />
   <source>{0} is for piece {1}, which is not beside the seam</source>
   <translation>{0}: назначено части {1}, а она не прилегает к шву</translation>
  </message>
  <message>
   <location filename="layout/legend.py" />
   <source>{0} is moved by {1} degrees to keep clear of the seam</source>
   <translation>{0}: сдвинуто на {1}°, чтобы отойти от шва</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>{0} is neither a variable nor an element with art of this design</source>
   <translation>{0}: в этом проекте нет ни такой переменной, ни такого элемента с рисунком</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>{0} is no JSON</source>
   <translation>{0} — не JSON</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} is no variable of this design</source>
   <translation>{0}: в этом проекте нет такой переменной</translation>
  </message>
  <message>
   <location filename="batch/rows.py" />
   <source>{0} is not in the folder of pictures</source>
   <translation>{0}: нет в папке с изображениями</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>{0} is not the name of a file within a folder</source>
   <translation>{0} — не имя файла внутри папки</translation>
  </message>
  <message>
   <location filename="layout/border.py" />
   <source>{0} is wider than the blank</source>
   <translation>{0} — шире заготовки</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} is {1}</source>
   <translation>{0}: {1}</translation>
  </message>
  <message>
   <location filename="halves/letters.py" />
   <source>{0} lies {1} from the cut; {2} is wanted</source>
   <translation>{0}: до реза {1}, а нужно {2}</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>{0} needs a whole number and has {1}</source>
   <translation>для {0} нужно целое число, а дано {1}</translation>
  </message>
  <message>
   <location filename="geometry/combine.py" />
   <source>{0} pieces of outline overlap; up to {1} can be combined</source>
   <translation>перекрываются части контура: {0}; объединить можно до {1}</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>{0} seam(s) make {1} pieces, and {2} are named</source>
   <translation>швов: {0}, частей выходит {1}, а названо {2}</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>{0} sectors</source>
   <translation>секторов: {0}</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>{0} share the {1} “{2}”</source>
   <translation>{0}: одно и то же ({1}) — «{2}»</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>{0} shreds</source>
   <translation>обрывков: {0}</translation>
  </message>
  <message>
   <location filename="halves/split_artwork.py" />
   <source>{0} thinner than 0.02 mm taken away at the cut</source>
   <translation>у реза удалено тоньше 0,02 мм: {0}</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} to fit</source>
   <translation>{0}, чтобы уместиться</translation>
  </message>
  <message>
   <location filename="layout/remarks.py" />
   <source>{0} to match the longest</source>
   <translation>{0}, как у самой длинной строки</translation>
  </message>
  <message>
   <location filename="halves/seam.py" />
   <source>{0} tongues of {1} have no room on a seam of {2}</source>
   <translation>шипы не помещаются на шве длиной {2}: {0} шт. по {1}</translation>
  </message>
  <message>
   <location filename="layout/trim.py" />
   <source>{0} {1} beyond the edge of the blank and {2} {3}</source>
   <translation>{0} за край заготовки на {1}: {3}</translation>
  </message>
  <message>
   <location filename="batch/columns.py" />
   <source>{0} {1} in the list</source>
   <translation>в списке {0} {1}</translation>
  </message>
  <message>
   <location filename="layout/name_ring.py" />
   <source>{0} {1}; the least gap is {2}</source>
   <translation>{0} {1}; наименьший промежуток — {2}</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>{0}: Dask can't connect ({1})</source>
   <translation>{0}: Dask не может соединиться ({1})</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>{0}: Dask's settings name no certificate</source>
   <translation>{0}: в настройках Dask не указан сертификат</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>{0}: NaN or infinity is not a number that a medal can have</source>
   <translation>{0}: NaN и бесконечность — не числа для медали</translation>
  </message>
  <message>
   <location filename="batch/store.py" />
   <source>{0}: a folder's URL has three slashes</source>
   <translation>{0}: в URL папки три косые черты</translation>
  </message>
  <message>
   <location filename="batch/earlier.py" />
   <source>{0}: a line of it is no record of a batch</source>
   <translation>{0}: в нём есть строка, которая не запись о тираже</translation>
  </message>
  <message>
   <location filename="lists/__init__.py" />
   <source>{0}: a list can't be read from a file of this kind</source>
   <translation>{0}: из файла такого вида список не прочесть</translation>
  </message>
  <message>
   <location filename="batch/materials.py" />
   <source>{0}: a worker has another version of this typeface</source>
   <translation>{0}: у одного из исполнителей другая версия этой гарнитуры</translation>
  </message>
  <message>
   <location filename="batch/materials.py" />
   <source>{0}: can't be read ({1})</source>
   <translation>{0}: не читается ({1})</translation>
  </message>
  <message>
   <location filename="batch/local.py" />
   <source>{0}: can't be read: {1}</source>
   <translation>{0}: не читается: {1}</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>{0}: can't be written: there is no such bucket or folder</source>
   <translation>{0}: не записывается: нет такой корзины или папки</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>{0}: can't be written: {1}</source>
   <translation>{0}: не записывается: {1}</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>{0}: can't be {1}: {2}</source>
   <translation>{0}: не удалось ({1}): {2}</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>{0}: cells are parted by the {1}</source>
   <translation>{0}: ячейки разделены знаком «{1}»</translation>
  </message>
  <message>
   <location filename="lists/typed_cells.py" />
   <source>{0}: column '{1}' holds {2}; written as {3}</source>
   <translation>{0}: в столбце «{1}» — {2}; записано как {3}</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>{0}: column {1} has no title</source>
   <translation>{0}: у столбца {1} нет заголовка</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>{0}: columns {1} and {2} are both called '{3}'</source>
   <translation>{0}: столбцы {1} и {2} называются одинаково, «{3}»</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>{0}: entry {1} (line {2}) is not an object</source>
   <translation>{0}: запись {1} (строка {2}) — не объект</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>{0}: has no sheet '{1}'</source>
   <translation>{0}: нет листа «{1}»</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>{0}: has no sheet with cells</source>
   <translation>{0}: нет ни одного листа с ячейками</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>{0}: holds no entries</source>
   <translation>{0}: нет ни одной записи</translation>
  </message>
  <message>
   <location filename="lists/header.py" />
   <source>{0}: holds no header</source>
   <translation>{0}: нет строки заголовков</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>{0}: is a folder, not a design file</source>
   <translation>{0}: это папка, а не файл проекта</translation>
  </message>
  <message>
   <location filename="lists/source.py" />
   <source>{0}: is a folder, not a list</source>
   <translation>{0}: это папка, а не список</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>{0}: is an object, not a list of them</source>
   <translation>{0}: это объект, а не список объектов</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>{0}: is no workbook, or a broken one</source>
   <translation>{0}: это не книга или она повреждена</translation>
  </message>
  <message>
   <location filename="lists/disguise.py" />
   <source>{0}: is {1}, whatever its name says</source>
   <translation>{0}: это {1}, что бы ни говорило имя</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>{0}: its cells can't be checked for errors</source>
   <translation>{0}: ячейки нельзя проверить на ошибки</translation>
  </message>
  <message>
   <location filename="lists/error_cells.py" />
   <source>{0}: its cells reach to row {1} and column {2}</source>
   <translation>{0}: ячейки тянутся до строки {1} и столбца {2}</translation>
  </message>
  <message>
   <location filename="batch/materials.py" />
   <source>{0}: larger than {1} MB</source>
   <translation>{0}: больше {1} МБ</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>{0}: line {1} can't be read as {2}</source>
   <translation>{0}: строка {1} не читается как {2}</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>{0}: line {1} is no JSON ({2})</source>
   <translation>{0}: строка {1} — не JSON ({2})</translation>
  </message>
  <message>
   <location filename="lists/json_text.py" />
   <source>{0}: line {1} is not an object</source>
   <translation>{0}: строка {1} — не объект</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>{0}: line {1} isn't UTF-8, and most of the list is</source>
   <translation>{0}: строка {1} не в UTF-8, хотя почти весь список в нём</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>{0}: no bucket is named</source>
   <translation>{0}: не указана корзина</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>{0}: no kind of place is called {1}</source>
   <translation>{0}: нет вида хранилища {1}</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>{0}: no scheduler answers there</source>
   <translation>{0}: планировщик не отвечает</translation>
  </message>
  <message>
   <location filename="files.py" />
   <source>{0}: no such file</source>
   <translation>{0}: нет такого файла</translation>
  </message>
  <message>
   <location filename="text/typeface.py" />
   <source>{0}: no such font file</source>
   <translation>{0}: нет такого файла шрифта</translation>
  </message>
  <message>
   <location filename="text/typeface.py" />
   <source>{0}: not a TrueType or OpenType font with outlines</source>
   <translation>{0}: это не шрифт TrueType или OpenType с контурами</translation>
  </message>
  <message>
   <location filename="design/edit.py" />
   <source>{0}: not a number that a medal can have</source>
   <translation>{0}: такого числа у медали быть не может</translation>
  </message>
  <message>
   <location filename="batch/cluster.py" />
   <source>{0}: not the address of a scheduler</source>
   <translation>{0}: это не адрес планировщика</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>{0}: read as {1}, as its first bytes say</source>
   <translation>{0}: прочитано как {1}, по первым байтам</translation>
  </message>
  <message>
   <location filename="lists/encoding.py" />
   <source>{0}: read as {1}, which is a guess{2}</source>
   <translation>{0}: прочитано как {1} — это догадка{2}</translation>
  </message>
  <message>
   <location filename="lists/workbook.py" />
   <source>{0}: read from the sheet '{1}', not from {2}</source>
   <translation>{0}: прочитан лист «{1}», а не {2}</translation>
  </message>
  <message>
   <location filename="lists/delimited.py" />
   <source>{0}: row {1}: {2}</source>
   <translation>{0}: строка {1}: {2}</translation>
  </message>
  <message>
   <location filename="batch/scratch.py" />
   <source>{0}: temporary files can't be written ({1})</source>
   <translation>{0}: временные файлы не записываются ({1})</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>{0}: the design is larger than {1} MB</source>
   <translation>{0}: проект больше {1} МБ</translation>
  </message>
  <message>
   <location filename="lists/objects.py" />
   <source>{0}: the first entry has a key without a name</source>
   <translation>{0}: в первой записи есть ключ без имени</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>{0}: there are no rows in the list</source>
   <translation>{0}: в списке нет строк</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>{0}: there is no paint {1}; the palette has {2}</source>
   <translation>{0}: нет краски {1}; в палитре есть {2}</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>{0}: there is no such field</source>
   <translation>{0}: нет такого поля</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>{0}: this field is needed</source>
   <translation>{0}: это поле обязательно</translation>
  </message>
  <message>
   <location filename="text/typeface.py" />
   <source>{0}: this font file can't be read ({1})</source>
   <translation>{0}: файл шрифта не читается ({1})</translation>
  </message>
  <message>
   <location filename="text/typeface.py" />
   <source>{0}: this font file is cut short</source>
   <translation>{0}: файл шрифта обрывается</translation>
  </message>
  <message>
   <location filename="batch/materials.py" />
   <source>{0}: this typeface can't be read on a worker ({1})</source>
   <translation>{0}: у одного из исполнителей эта гарнитура не читается ({1})</translation>
  </message>
  <message>
   <location filename="text/typeface.py" />
   <source>{0}: too large for a typeface</source>
   <translation>{0}: слишком велик для гарнитуры</translation>
  </message>
  <message>
   <location filename="lists/source.py" />
   <source>{0}: was changed while it was read</source>
   <translation>{0}: изменился во время чтения</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>{0}: {1} is not allowed; {2}</source>
   <translation>{0}: нельзя задать {1}; {2}</translation>
  </message>
  <message>
   <location filename="sentences" />
   <source>{0}: {1}: {2} is not allowed; {3}</source>
   <translation>{0}: {1}: нельзя задать {2}; {3}</translation>
  </message>
  <message>
   <location filename="batch/remote.py" />
   <source>{0}://BUCKET/FOLDER names one</source>
   <translation>{0}://КОРЗИНА/ПАПКА указывает её</translation>
  </message>
  <message>
   <location filename="batch/preflight.py" />
   <source>{0}; none of them is made</source>
   <translation>{0}; ни одна из них не сделана</translation>
  </message>
  <message>
   <location filename="design/document.py" />
   <source>{0}[{1}]: the name {2} is there twice</source>
   <translation>{0}[{1}]: имя {2} встречается дважды</translation>
  </message>
  <message>
   <location filename="design/faults.py" />
   <source>{0}… ({1} characters)</source>
   <translation>{0}… (знаков: {1})</translation>
  </message>
  <message>
   <location filename="design/expressions.py" />
   <source>{{0}} is no variable</source>
   <translation>{{0}} — нет такой переменной</translation>
  </message>
 </context>
</TS>
