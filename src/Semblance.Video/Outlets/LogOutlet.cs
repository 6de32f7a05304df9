using System.Text;
using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets;

/// <summary>Appends events to a file: a line of JSON each. The file may be moved away at any time; the next event begins a new one.</summary>
/// <param name="path">The file.</param>
public sealed class LogOutlet(string path) : IOutlet
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The outlet's name.</summary>
    public const string DefaultName = "log";

    /// <inheritdoc/>
    public string Name => DefaultName;

    /// <inheritdoc/>
    public Task<OutletAnswer> StandByAsync(CancellationToken cancellation) => Task.FromResult(OutletAnswer.Told);

    /// <inheritdoc/>
    public async Task<OutletAnswer> TellAsync(WatchEvent told, string? subjectName, CancellationToken cancellation)
    {
        var line = Encoding.UTF8.GetBytes(EventText.Of(told, subjectName).ToJson() + "\n");
        try
        {
            var file = Open();
            await using (file.ConfigureAwait(false))
            {
                // A line that a crash or a full disk cut off stays a line of its own.
                if (!EndsWithLine(file))
                    file.WriteByte((byte)'\n');
                await file.WriteAsync(line, cancellation).ConfigureAwait(false);
            }

            return OutletAnswer.Told;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"The file '{path}' can't be written.", "Check the disk's room and the rights on the folder.", failure);
        }
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static bool EndsWithLine(FileStream file)
    {
        if (file.Length == 0)
            return true;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
