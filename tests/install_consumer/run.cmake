# Installs the build to a folder of its own, and builds and runs a project that uses it.
#   cmake -DBUILD= -DSOURCE= -DGENERATOR= -DCOMPILER= -DBUILD_TYPE= -DSANITIZE= -DGUI= -P run.cmake
set(work ${BUILD}/tests/install)
set(prefix ${work}/prefix)
file(REMOVE_RECURSE ${work})

function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${result}\n${output}\n${errors}")
  endif()
  set(output ${output} PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
set(sanitizer "")
if(SANITIZE)
  set(sanitizer -fsanitize=${SANITIZE}) # the library asks for its run time
endif()
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${work}/build -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${prefix}
  -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=${BUILD_TYPE} -DCMAKE_CXX_FLAGS=${sanitizer})
run(${CMAKE_COMMAND} --build ${work}/build)

run(${prefix}/bin/neuralrg --version)
if(GUI)
  run(${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ${prefix}/bin/neuralrg-lab --version)
endif()

# The same steps by the installed program and by the project.
run(${prefix}/bin/neuralrg train --preset quick-look --seed 5 --steps 3)
string(JSON expected GET "${output}" free_energy)
run(${work}/build/consumer ${expected})
