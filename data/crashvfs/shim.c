/* A VFS over the platform's own one: every call goes on to the real VFS, and
** those that change what a disk holds are also told to the Go side, which keeps
** the log. Files outside a recorded folder have number 0 and are not told. */
#include "shim.h"
#include "_cgo_export.h"

/* One open file: SQLite allocates szOsFile bytes, ours first, then the real
** VFS's own structure, aligned like ours. */
typedef struct {
  sqlite3_file base;
  sqlite3_int64 number; /* the Go side's name for this open file, 0 = none */
} shim_file;

static sqlite3_vfs *real_vfs; /* set once, before the shim is registered */

static sqlite3_int64 number(sqlite3_file *f) { return ((shim_file*)f)->number; }
static sqlite3_file *real(sqlite3_file *f) { return (sqlite3_file*)((shim_file*)f + 1); }
#define REAL(f) real(f)->pMethods

/* ---- what changes the disk: done, then told in that order, so that the log
** never holds as written (or as covered by a sync) what was not yet. ---- */

/* A write over the limit of a full disk is done as far as it fits, as a real
** one would be, and answers SQLITE_FULL. */
static int shim_write(sqlite3_file *f, const void *data, int n, sqlite3_int64 offset) {
  int room, rc = SQLITE_OK;
  if (!number(f)) return REAL(f)->xWrite(real(f), data, n, offset);
  room = crashRoom(number(f), n, offset);
  if (room > 0) {
    rc = REAL(f)->xWrite(real(f), data, room, offset);
    crashWrote(number(f), (void*)data, room, offset, rc);
  }
  return rc == SQLITE_OK && room < n ? SQLITE_FULL : rc;
}

/* The WAL and the journals are shortened this way. */
static int shim_truncate(sqlite3_file *f, sqlite3_int64 size) {
  int rc = REAL(f)->xTruncate(real(f), size);
  if (number(f)) crashTruncated(number(f), size, rc);
  return rc;
}

/* A sync covers only what was written before it began: another connection may
** write to the same WAL meanwhile. Hence the ticket taken first. */
static int shim_sync(sqlite3_file *f, int flags) {
  sqlite3_int64 ticket;
  int rc;
  if (!number(f)) return REAL(f)->xSync(real(f), flags);
  ticket = crashSyncing(number(f));
  if (ticket < 0) return SQLITE_IOERR_FSYNC; /* a failure the test asked for */
  rc = REAL(f)->xSync(real(f), flags);
  crashSynced(number(f), ticket, rc);
  return rc;
}

static int shim_close(sqlite3_file *f) {
  if (number(f)) crashClosed(number(f));
  return REAL(f)->xClose(real(f));
}

/* ---- what only reads: the log stands beside the real file, not in its way ---- */

static int shim_read(sqlite3_file *f, void *data, int n, sqlite3_int64 offset) {
  return REAL(f)->xRead(real(f), data, n, offset);
}

static int shim_file_size(sqlite3_file *f, sqlite3_int64 *size) {
  return REAL(f)->xFileSize(real(f), size);
}

/* ---- locks: the real VFS's, so that connections through the shim and past it
** exclude each other, in this process and in others ---- */

static int shim_lock(sqlite3_file *f, int level) { return REAL(f)->xLock(real(f), level); }
static int shim_unlock(sqlite3_file *f, int level) { return REAL(f)->xUnlock(real(f), level); }

/* Must not invert or invent: a wrong answer here leaves a hot journal unplayed. */
static int shim_check_reserved_lock(sqlite3_file *f, int *out) {
  return REAL(f)->xCheckReservedLock(real(f), out);
}

/* ---- the WAL index, shared between connections. It is memory of the real VFS,
** never told: a power cut loses it whole and SQLite builds it anew ---- */

static int shim_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
  return REAL(f)->xShmMap(real(f), page, size, extend, out);
}
static int shim_shm_lock(sqlite3_file *f, int offset, int n, int flags) {
  return REAL(f)->xShmLock(real(f), offset, n, flags);
}
static void shim_shm_barrier(sqlite3_file *f) { REAL(f)->xShmBarrier(real(f)); }
static int shim_shm_unmap(sqlite3_file *f, int remove) { return REAL(f)->xShmUnmap(real(f), remove); }

/* ---- what the file says of itself ---- */

/* Everything goes on but the three requests after which the real VFS could
** change the file's size or contents without a write the log sees. All three
** are hints that a VFS may leave unknown. */
static int shim_file_control(sqlite3_file *f, int op, void *arg) {
  if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE || op == SQLITE_FCNTL_MMAP_SIZE) {
    return SQLITE_NOTFOUND;
  }
  return REAL(f)->xFileControl(real(f), op, arg);
}

static int shim_sector_size(sqlite3_file *f) { return REAL(f)->xSectorSize(real(f)); }

/* Only promises that a simulated cut keeps: bytes beside a torn write stay as
** they were. No atomic, no sequential, no safely appended writes. */
static int shim_device_characteristics(sqlite3_file *f) {
  return REAL(f)->xDeviceCharacteristics(real(f)) &
         (SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_SUBPAGE_READ);
}

/* Version 2: shared memory, but no xFetch, so no file is ever mapped and every
** change comes through shim_write. */
static const sqlite3_io_methods shim_methods = {
  .iVersion = 2,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_device_characteristics,
  .xShmMap = shim_shm_map,
  .xShmLock = shim_shm_lock,
  .xShmBarrier = shim_shm_barrier,
  .xShmUnmap = shim_shm_unmap,
};

/* ---- the folder ---- */

/* The name pointer goes on untouched: the real VFS reads URI parameters behind
** it and keeps it. A real file without shared memory is refused, for the shim
** promises it. */
static int shim_open(sqlite3_vfs *v, const char *name, sqlite3_file *f, int flags, int *out) {
  shim_file *s = (shim_file*)f;
  int rc;
  (void)v;
  s->base.pMethods = 0;
  s->number = 0;
  rc = real_vfs->xOpen(real_vfs, name, real(f), flags, out);
  if (!REAL(f)) return rc; /* nothing for SQLite to close */
  if (REAL(f)->iVersion < 2) {
    REAL(f)->xClose(real(f));
    return SQLITE_CANTOPEN;
  }
  s->base.pMethods = &shim_methods;
  if (rc == SQLITE_OK && name) s->number = crashOpened((char*)name, flags); /* no name: a temporary file */
  return rc;
}

/* Journals and the WAL go this way; sync_folder says whether it is for sure. */
static int shim_delete(sqlite3_vfs *v, const char *name, int sync_folder) {
  int rc = real_vfs->xDelete(real_vfs, name, sync_folder);
  (void)v;
  crashDeleted((char*)name, sync_folder & 1, rc);
  return rc;
}

/* Asked to find hot journals and an existing WAL: the real folder answers. */
static int shim_access(sqlite3_vfs *v, const char *name, int flags, int *out) {
  (void)v;
  return real_vfs->xAccess(real_vfs, name, flags, out);
}

/* Resolves links, so that every connection and the recording use one name. */
static int shim_full_pathname(sqlite3_vfs *v, const char *name, int n, char *out) {
  (void)v;
  return real_vfs->xFullPathname(real_vfs, name, n, out);
}

/* ---- the rest of the platform: extensions, chance, sleep (the busy timeout
** needs it), the clock, the last error. Nothing here touches the disk ---- */

static void *shim_dl_open(sqlite3_vfs *v, const char *name) { (void)v; return real_vfs->xDlOpen(real_vfs, name); }
static void shim_dl_error(sqlite3_vfs *v, int n, char *out) { (void)v; real_vfs->xDlError(real_vfs, n, out); }
static void (*shim_dl_sym(sqlite3_vfs *v, void *lib, const char *name))(void) {
  (void)v;
  return real_vfs->xDlSym(real_vfs, lib, name);
}
static void shim_dl_close(sqlite3_vfs *v, void *lib) { (void)v; real_vfs->xDlClose(real_vfs, lib); }
static int shim_randomness(sqlite3_vfs *v, int n, char *out) { (void)v; return real_vfs->xRandomness(real_vfs, n, out); }
static int shim_sleep(sqlite3_vfs *v, int us) { (void)v; return real_vfs->xSleep(real_vfs, us); }
static int shim_current_time(sqlite3_vfs *v, double *out) { (void)v; return real_vfs->xCurrentTime(real_vfs, out); }
static int shim_last_error(sqlite3_vfs *v, int n, char *out) { (void)v; return real_vfs->xGetLastError(real_vfs, n, out); }
static int shim_current_time64(sqlite3_vfs *v, sqlite3_int64 *out) {
  (void)v;
  return real_vfs->xCurrentTimeInt64(real_vfs, out);
}

static sqlite3_vfs shim_vfs = {
  .iVersion = 2,
  .zName = "daybook-crash",
  .xOpen = shim_open,
  .xDelete = shim_delete,
  .xAccess = shim_access,
  .xFullPathname = shim_full_pathname,
  .xDlOpen = shim_dl_open,
  .xDlError = shim_dl_error,
  .xDlSym = shim_dl_sym,
  .xDlClose = shim_dl_close,
  .xRandomness = shim_randomness,
  .xSleep = shim_sleep,
  .xCurrentTime = shim_current_time,
  .xGetLastError = shim_last_error,
  .xCurrentTimeInt64 = shim_current_time64,
};

int daybook_crash_register(void) {
  sqlite3_vfs *v;
  int rc;
  if (real_vfs) return SQLITE_OK;
  if (!sqlite3_vfs_find || !sqlite3_vfs_register) return SQLITE_NOTFOUND; /* no driver linked */
  v = sqlite3_vfs_find(0);
  if (!v || v->iVersion < 2) return SQLITE_NOTFOUND;
  shim_vfs.szOsFile = (int)sizeof(shim_file) + v->szOsFile;
  shim_vfs.mxPathname = v->mxPathname;
  rc = sqlite3_vfs_register(&shim_vfs, 0); /* 0: not the default */
  if (rc == SQLITE_OK) real_vfs = v;
  return rc;
}
