using System.Diagnostics;

namespace Semblance.VaultSoak.Power;

/// <summary>An ext4 file system in a file, mounted: a disk that can lose its power.</summary>
public sealed class LoopDisk : IAsyncDisposable
{
    private const string Size = "128M";

    private readonly string _image;

    private LoopDisk(string image, string root) => (_image, Root) = (image, root);

    /// <summary>Where it is mounted.</summary>
    public string Root { get; }

    /// <summary>Makes and mounts one.</summary>
    /// <param name="folder">An empty folder for the image.</param>
    /// <returns>The disk, or why there can be none here.</returns>
    public static async Task<(LoopDisk? Disk, string? Obstacle)> MakeAsync(string folder)
    {
        var disk = new LoopDisk(Path.Combine(folder, "disk.img"), Directory.CreateDirectory(Path.Combine(folder, "disk")).FullName);
        var obstacle = await SystemTool.TryAsync("truncate", "-s", Size, disk._image) ?? await SystemTool.TryAsync("mkfs.ext4", "-q", "-F", disk._image) ?? await SystemTool.TryAsync("mount", "-o", "loop", disk._image, disk.Root);
        return obstacle is null ? (disk, null) : (null, $"no ext4 image can be mounted: {obstacle}");
    }

    /// <summary>Takes the power away from a process's disk, ends the process, and mounts the disk as a new start of the machine would.</summary>
    public async Task CrashAsync(Process child)
    {
        PowerCut.Cut(Root);
        child.Kill();
        await child.WaitForExitAsync();
        await SystemTool.RunAsync("umount", Root);
        await SystemTool.RunAsync("mount", "-o", "loop", _image, Root);
    }

    public async ValueTask DisposeAsync()
    {
        await SystemTool.TryAsync("umount", Root);
        File.Delete(_image);
    }
}
