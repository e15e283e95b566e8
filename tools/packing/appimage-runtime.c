/* Starts an AppImage by unpacking it, where the real runtime, which mounts it, cannot be fetched. For tests only. */
#define _GNU_SOURCE
#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **given) {
  char self[4096], folder[] = "/tmp/hashiya-appimage-XXXXXX", offset[32], run[64];
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length < 0 || !mkdtemp(folder)) return 1;
  self[length] = 0;
  Elf64_Ehdr header;
  int file = open(self, O_RDONLY);
  if (file < 0 || read(file, &header, sizeof header) != sizeof header) return 1;
  /* What follows the last section header is the file system. */
  snprintf(offset, sizeof offset, "%lu", (unsigned long)(header.e_shoff + (unsigned long)header.e_shentsize * header.e_shnum));
  pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), 1);
    execlp("unsquashfs", "unsquashfs", "-f", "-o", offset, "-d", folder, self, (char *)0);
    _exit(127);
  }
  int status = 1;
  if (waitpid(child, &status, 0) < 0 || status != 0) return 1;
  setenv("APPIMAGE", self, 1);
  setenv("APPDIR", folder, 1);
  snprintf(run, sizeof run, "%s/AppRun", folder);
  given[0] = run;
  (void)count;
  execv(run, given);
  return 1;
}
