<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
 <context>
  <name>Obverse</name>
  <message numerus="yes">
   <location filename="gui/documents/questions.py" />
   <source>%n designs were not saved when Obverse ended</source>
   <translation>
    <numerusform>%n design was not saved when Obverse ended</numerusform>
    <numerusform>%n designs were not saved when Obverse ended</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/inspector/inspector.py" />
   <source>%n elements</source>
   <translation>
    <numerusform>%n element</numerusform>
    <numerusform>%n elements</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n error(s)</source>
   <translation>
    <numerusform>%n error</numerusform>
    <numerusform>%n errors</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/typefaces.py" />
   <source>%n families</source>
   <translation>
    <numerusform>%n family</numerusform>
    <numerusform>%n families</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export.py" />
   <source>%n files were written to {folder}.</source>
   <translation>
    <numerusform>%n file was written to {folder}.</numerusform>
    <numerusform>%n files were written to {folder}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export_outlook.py" />
   <source>%n files, {size}</source>
   <translation>
    <numerusform>%n file, {size}</numerusform>
    <numerusform>%n files, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n medals</source>
   <translation>
    <numerusform>%n medal</numerusform>
    <numerusform>%n medals</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>%n medals in the list</source>
   <translation>
    <numerusform>%n medal in the list</numerusform>
    <numerusform>%n medals in the list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n medals were made.</source>
   <translation>
    <numerusform>%n medal was made.</numerusform>
    <numerusform>%n medals were made.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/documents/rescue.py" />
   <source>%n more designs can be recovered</source>
   <translation>
    <numerusform>%n more design can be recovered</numerusform>
    <numerusform>%n more designs can be recovered</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>%n of them can’t be made</source>
   <translation>
    <numerusform>%n of them can’t be made</numerusform>
    <numerusform>%n of them can’t be made</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/start/gallery.py" />
   <source>%n pieces</source>
   <translation>
    <numerusform>%n piece</numerusform>
    <numerusform>%n pieces</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n remark(s)</source>
   <translation>
    <numerusform>%n remark</numerusform>
    <numerusform>%n remarks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n rows</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>%n rows and more</source>
   <translation>
    <numerusform>%n row and more</numerusform>
    <numerusform>%n rows and more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n selected</source>
   <translation>
    <numerusform>%n selected</numerusform>
    <numerusform>%n selected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/export_outlook.py" />
   <source>%n things to know before it is made:</source>
   <translation>
    <numerusform>%n thing to know before it is made:</numerusform>
    <numerusform>%n things to know before it is made:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/window/status_bar.py" />
   <source>%n warning(s)</source>
   <translation>
    <numerusform>%n warning</numerusform>
    <numerusform>%n warnings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/batch.py" />
   <source>&amp;Make %n medals</source>
   <translation>
    <numerusform>&amp;Make %n medal</numerusform>
    <numerusform>&amp;Make %n medals</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/inspector/refusals.py" />
   <source>At most %n letters</source>
   <translation>
    <numerusform>At most %n letter</numerusform>
    <numerusform>At most %n letters</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/documents/drops.py" />
   <source>Drop %n pieces of art</source>
   <translation>
    <numerusform>Drop %n piece of art</numerusform>
    <numerusform>Drop %n pieces of art</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/structure/cells.py" />
   <source>Split into %n pieces</source>
   <translation>
    <numerusform>Split into %n piece</numerusform>
    <numerusform>Split into %n pieces</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n h left</source>
   <translation>
    <numerusform>about %n h left</numerusform>
    <numerusform>about %n h left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n min left</source>
   <translation>
    <numerusform>about %n min left</numerusform>
    <numerusform>about %n min left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="gui/dialogs/make_panel.py" />
   <source>about %n s left</source>
   <translation>
    <numerusform>about %n s left</numerusform>
    <numerusform>about %n s left</numerusform>
   </translation>
  </message>
 </context>
</TS>
