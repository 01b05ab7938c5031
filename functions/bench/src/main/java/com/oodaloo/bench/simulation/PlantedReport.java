package com.oodaloo.bench.simulation;
record PlantedReport() { static PlantedReport of(long s,long f){return new PlantedReport();} String words(){return "";} boolean isComplete(){return false;} }
