/* Makes the Nth call that changes a file below a marked folder fail. Loaded before the C library (LD_PRELOAD); built by the tests. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { OFF, EIO_ONCE, NO_ROOM, SHORT, TORN, DEAD, KILL };
static const char *mark = "/faulty-vault/";
static volatile long calls, at = -1;
static volatile int mode;
static char watched[65536];

__attribute__((constructor)) static void begin(void) {
    const char *set = getenv("SEMBLANCE_FAULT"); /* "17:6": the 17th call, mode 6 */
    if (set && sscanf(set, "%ld:%d", (long *)&at, (int *)&mode) != 2) at = -1;
}

/* The runtime takes functions such as fsync out of the C library itself (dlsym); it gets ours. */
static void *(*real_dlsym)(void *, const char *);
static void *find(const char *name) { return real_dlsym(RTLD_NEXT, name); }
static void load(void) {
    if (real_dlsym) return;
    real_dlsym = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    if (!real_dlsym) real_dlsym = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
}

void semblance_arm(long nth, int how) { calls = 0; at = nth; mode = how; }
long semblance_calls(void) { return calls; }

static int hit(void) {
    long now = __sync_add_and_fetch(&calls, 1);
    if (at < 0 || mode == OFF || now < at || (now > at && mode != DEAD)) return OFF;
    if (mode == KILL) raise(SIGKILL);
    return mode;
}

static int is_watched(int fd) { return fd >= 0 && fd < (int)sizeof watched && watched[fd]; }
static int note(int fd, const char *path) {
    if (fd >= 0 && fd < (int)sizeof watched) watched[fd] = strstr(path, mark) != NULL;
    return fd;
}
#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) { load(); real = find(name); }
#define MODE_OF int how = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); how = va_arg(rest, int); va_end(rest); }

int open(const char *path, int flags, ...) { MODE_OF REAL(int, "open", const char *, int, ...); return note(real(path, flags, how), path); }
int open64(const char *path, int flags, ...) { MODE_OF REAL(int, "open64", const char *, int, ...); return note(real(path, flags, how), path); }
int close(int fd) { REAL(int, "close", int); if (fd >= 0 && fd < (int)sizeof watched) watched[fd] = 0; return real(fd); }

#define WRITE(call, half) \
    if (!is_watched(fd)) return call; \
    switch (hit()) { \
        case EIO_ONCE: case DEAD: errno = EIO; return -1; \
        case NO_ROOM: errno = ENOSPC; return -1; \
        case SHORT: return size > 1 ? half : call; \
        case TORN: if (size > 1 && half < 0) return -1; errno = EIO; return -1; \
        default: return call; \
    }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    WRITE(real(fd, data, size, offset), real(fd, data, size / 2, offset))
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    WRITE(real(fd, data, size, offset), real(fd, data, size / 2, offset))
}
ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    WRITE(real(fd, data, size), real(fd, data, size / 2))
}

#define FAIL(watch, call) \
    if (!(watch)) return call; \
    switch (hit()) { case OFF: return call; case NO_ROOM: errno = ENOSPC; return -1; case SHORT: return call; default: errno = EIO; return -1; }
int fsync(int fd) { REAL(int, "fsync", int); FAIL(is_watched(fd), real(fd)) }
int fdatasync(int fd) { REAL(int, "fdatasync", int); FAIL(is_watched(fd), real(fd)) }
int ftruncate(int fd, off_t size) { REAL(int, "ftruncate", int, off_t); FAIL(is_watched(fd), real(fd, size)) }
int ftruncate64(int fd, off64_t size) { REAL(int, "ftruncate64", int, off64_t); FAIL(is_watched(fd), real(fd, size)) }
int rename(const char *from, const char *to) { REAL(int, "rename", const char *, const char *); FAIL(strstr(to, mark), real(from, to)) }
int unlink(const char *path) { REAL(int, "unlink", const char *); FAIL(strstr(path, mark), real(path)) }

void *dlsym(void *library, const char *name) {
    load();
    if (library != RTLD_NEXT && name) {
        if (!strcmp(name, "open")) return open;
        if (!strcmp(name, "close")) return close;
        if (!strcmp(name, "fsync")) return fsync;
    }
    return real_dlsym(library, name);
}
