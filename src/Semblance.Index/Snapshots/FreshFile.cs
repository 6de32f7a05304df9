using Microsoft.Win32.SafeHandles;

namespace Semblance.Index.Snapshots;

/// <summary>A file that is written beside the one it shall replace: whoever opens the path finds the whole old one or the whole new one.</summary>
internal sealed class FreshFile : IDisposable
{
    private const string Ending = ".new";

    private readonly string _path;

    public FreshFile(string path) => (_path, Handle) = (path, File.OpenHandle(path + Ending, FileMode.Create, FileAccess.Write));

    /// <summary>What is written to.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Puts what was written into its place, when it is on the disk.</summary>
    public void PutInPlace()
    {
        RandomAccess.FlushToDisk(Handle);
        Handle.Dispose();
        File.Move(_path + Ending, _path, overwrite: true);
    }

    /// <summary>Throws away what was not put in its place.</summary>
    public void Dispose()
    {
        Handle.Dispose();
        File.Delete(_path + Ending);
    }
}
