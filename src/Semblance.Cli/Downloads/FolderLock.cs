namespace Semblance.Cli.Downloads;

/// <summary>Sees to it that one pull at a time writes into a model folder, so that no catalogue entry is lost between two.</summary>
internal static class FolderLock
{
    private const string FileName = "pull.lock";

    /// <summary>Makes the folder where it is missing and takes it; disposing gives it back.</summary>
    /// <exception cref="Errors.SemblanceException">Another pull has it, or it can't be written.</exception>
    public static FileStream Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException cause) when (File.Exists(path))
        {
            throw DownloadFault.Busy(folder, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw DownloadFault.Disk(folder, cause);
        }
    }
}
