/* Preloaded into the program: counts what it does to files, and at the n-th time kills it or says
 * that it cannot be done.
 *
 *   SHIM_KILL=n        SIGKILL before the n-th; a write gets half of its bytes out first
 *   SHIM_COUNT=path    writes the count there at the end
 *   SHIM_ERRNO=number  while the file SHIM_WHILE exists, writing calls fail with this error
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int count;
static int in_shim;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_file(int descriptor) {
  struct stat status;
  return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/* Whether the call is the one to die before. */
static int is_turn(void) {
  const char *kill_at = getenv("SHIM_KILL");
  count++;
  return kill_at && atoi(kill_at) == count;
}

static void die_in_turn(void) {
  if (is_turn()) kill(getpid(), SIGKILL);
}

static int fails(void) {
  const char *number = getenv("SHIM_ERRNO");
  const char *path = getenv("SHIM_WHILE");
  if (!number || !path || access(path, F_OK) != 0) return 0;
  errno = atoi(number);
  return 1;
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  if (!in_shim && is_file(descriptor)) {
    if (fails()) return -1;
    if (is_turn()) {
      REAL(write)(descriptor, bytes, size / 2);
      kill(getpid(), SIGKILL);
    }
  }
  return REAL(write)(descriptor, bytes, size);
}

int fsync(int descriptor) {
  die_in_turn();
  return REAL(fsync)(descriptor);
}

int rename(const char *from, const char *to) {
  if (fails()) return -1;
  die_in_turn();
  return REAL(rename)(from, to);
}

int truncate(const char *path, off_t length) {
  die_in_turn();
  return REAL(truncate)(path, length);
}

int unlink(const char *path) {
  die_in_turn();
  return REAL(unlink)(path);
}

int chmod(const char *path, mode_t mode) {
  die_in_turn();
  return REAL(chmod)(path, mode);
}

int mkdir(const char *path, mode_t mode) {
  die_in_turn();
  return REAL(mkdir)(path, mode);
}

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  if (!in_shim && (flags & O_CREAT)) {
    if (fails() && errno == EROFS) return -1;
    die_in_turn();
  }
  return REAL(open)(path, flags, mode);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("SHIM_COUNT");
  if (!path) return;
  in_shim = 1;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%d\n", count);
  fclose(file);
}
