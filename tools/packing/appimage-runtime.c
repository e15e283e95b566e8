/* Starts an AppImage by unpacking it, once, where the real runtime, which mounts it, cannot be fetched. For tests only. */
#define _GNU_SOURCE
#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **given) {
  char self[4096], folder[4500], unfinished[4400], offset[32], run[4600];
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  struct stat facts;
  if (length < 0) return 1;
  self[length] = 0;
  if (stat(self, &facts) != 0) return 1;
  const char *base = getenv("TMPDIR");
  snprintf(folder, 4300, "%s/appimage-%lx-%lx", base ? base : "/tmp", (unsigned long)facts.st_ino, (unsigned long)facts.st_mtime);
  snprintf(unfinished, sizeof unfinished, "%s-XXXXXX", folder);
  Elf64_Ehdr header;
  int file = open(self, O_RDONLY);
  if (file < 0 || read(file, &header, sizeof header) != sizeof header) return 1;
  /* What follows the last section header is the file system. */
  snprintf(offset, sizeof offset, "%lu", (unsigned long)(header.e_shoff + (unsigned long)header.e_shentsize * header.e_shnum));
  if (access(folder, F_OK) != 0) {
    if (!mkdtemp(unfinished)) return 1;
    pid_t child = fork();
    if (child == 0) {
      dup2(open("/dev/null", O_WRONLY), 1);
      execlp("unsquashfs", "unsquashfs", "-f", "-o", offset, "-d", unfinished, self, (char *)0);
      _exit(127);
    }
    int status = 1;
    if (waitpid(child, &status, 0) < 0 || status != 0) return 1;
    if (rename(unfinished, folder) != 0) snprintf(folder, sizeof folder, "%s", unfinished);
  }
  setenv("APPIMAGE", self, 1);
  setenv("APPDIR", folder, 1);
  snprintf(run, sizeof run, "%s/AppRun", folder);
  given[0] = run;
  (void)count;
  execv(run, given);
  return 1;
}
