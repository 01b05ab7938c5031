package com.oodaloo.handlers.pages.parts;

/// The one script of the tray: while an amount is divided it says what is left to place. The page
/// works without it; the server counts again.
public final class PageScript {
  public static final String REMAINDER =
      """
      (function(){
      var form=document.getElementById('split-form'),rest=document.getElementById('rest');
      if(!form||!rest)return;
      var total=parseInt(form.dataset.cents,10);
      function cents(text){
      var clean=text.replace(/[$, ]/g,'');
      if(clean==='')return 0;
      var part=/^(\\d{1,10})(?:\\.(\\d{1,2}))?$/.exec(clean);
      return part?parseInt(part[1],10)*100+parseInt(((part[2]||'')+'00').slice(0,2),10):NaN;}
      function dollars(value){
      var whole=String(Math.floor(value/100)).replace(/\\B(?=(\\d{3})+$)/g,',');
      return '$'+whole+'.'+('0'+value%100).slice(-2);}
      function show(){
      var left=total;
      form.querySelectorAll('input.sum').forEach(function(box){left-=cents(box.value);});
      rest.hidden=false;
      rest.className=left===0?'good':'soft';
      rest.textContent=isNaN(left)?'One of these is no amount.'
      :left===0?'It adds up: $0.00 is left.'
      :left>0?dollars(left)+' is left to place.'
      :dollars(-left)+' too much.';}
      form.addEventListener('input',show);show();
      })();
      """;

  private PageScript() {}
}
