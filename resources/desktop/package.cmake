# The Debian packages, by `cpack -G DEB` in the build of the preset `package`: neuralrg-lab with both programs, and
# libneuralrg-dev with the engine's headers, library and CMake package.

set(NRG_MAINTAINER "NeuralRG Lab developers <neuralrg@users.noreply.github.com>" CACHE STRING
  "Who answers for the package, as in a Debian control file")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME neuralrg-lab)
set(CPACK_PACKAGE_VENDOR "NeuralRG Lab developers")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL programs development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${NRG_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME neuralrg-lab)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SHLIBDEPS ON)
# Icons are SVG, which Qt reads with a plugin that no program links.
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_DEPENDS "libqt6svg6 (>= 6.4)")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_RECOMMENDS
  "qt6-wayland, qt6-translations-l10n, shared-mime-info, desktop-file-utils")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own, in its first line
set(CPACK_DEBIAN_PROGRAMS_DESCRIPTION
"neural network that learns the renormalization group
NeuralRG Lab trains a hierarchical normalizing flow on a lattice model, for
instance the critical Ising model, and shows how it learns. The flow turns
independent noise into configurations, scale by scale, and gives the exact
probability of each. Its free energy falls onto the exact value.

The package holds two programs: neuralrg-lab, the application with a window,
and neuralrg, which trains, samples and analyses from a shell.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libneuralrg-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libeigen3-dev (>= 3.4), libhwy-dev (>= 1.0)")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"engine of NeuralRG Lab for other C++ programs
Headers, static library and CMake package of the engine: flows, training,
sampling, analysis and run files. It needs neither Qt nor a display.")

# What a Debian package has beside the files that every installation has: see package_files.cmake.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_files.cmake)
include(CPack)
