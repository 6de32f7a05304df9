using Semblance.VaultSoak.Power;

namespace Semblance.VaultSoak.Room;

/// <summary>A file system of a few MiB, and a file in it that takes the room away.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private const string Size = "size=6m";

    private SmallDisk(string root) => Root = root;

    public string Root { get; }

    private string Ballast => Path.Combine(Root, "ballast");

    /// <summary>Mounts one.</summary>
    /// <returns>The disk, or why there can be none here.</returns>
    public static async Task<(SmallDisk? Disk, string? Obstacle)> MakeAsync(string folder)
    {
        var disk = new SmallDisk(Directory.CreateDirectory(Path.Combine(folder, "small")).FullName);
        return await SystemTool.TryAsync("mount", "-t", "tmpfs", "-o", Size, "none", disk.Root) is { } obstacle ? (null, $"no small file system can be mounted: {obstacle}") : (disk, null);
    }

    /// <summary>Leaves so many bytes of room and no more.</summary>
    public void Leave(long bytes)
    {
        MakeRoom();
        var free = new DriveInfo(Root).AvailableFreeSpace;
        if (free > bytes)
            File.WriteAllBytes(Ballast, new byte[free - bytes]);
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await SystemTool.TryAsync("umount", Root);
}
