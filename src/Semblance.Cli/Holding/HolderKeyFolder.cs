using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Cli.Holding;

/// <summary>Where the keys of newly enrolled people are put, to be handed out: a file and a QR code for each.</summary>
internal sealed class HolderKeyFolder(string path)
{
    /// <summary>How the file's name ends.</summary>
    public const string Extension = ".holderkey";

    private readonly DiskFiles _files = new();

    /// <summary>The key of a person: read where there is one, else made and written before anything is sealed with it.</summary>
    /// <returns>The key, and whether it was made now.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: what is there is no key. <see cref="ErrorCode.OutputNotWritten"/>: it can't be written.</exception>
    public async Task<(HolderKey Key, bool IsNew)> OfAsync(string person, CancellationToken cancellation)
    {
        var (file, code) = (FileOf(person), Path.ChangeExtension(FileOf(person), ".png"));
        OutputFiles.MakeFolder(path);
        var isNew = !_files.Exists(file);
        var key = isNew ? Make(file) : HolderKey.Load(_files, file);
        try
        {
            // A run that was cut off may have left the file alone.
            if (!_files.Exists(code))
                await OutputFiles.WriteForOwnerAsync(code, HolderKeyCode.Draw(key), cancellation);
            return (key, isNew);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Takes back what was made for somebody who was not enrolled.</summary>
    public void Withdraw(string person)
    {
        File.Delete(FileOf(person));
        File.Delete(Path.ChangeExtension(FileOf(person), ".png"));
    }

    private HolderKey Make(string file)
    {
        var key = HolderKey.Create();
        try
        {
            key.Save(_files, file);
            return key;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"{file} can't be written.", "Name another folder, or check your rights and the room on the disk.", cause);
        }
    }

    /// <summary>Names are no paths: what can't stand in a file's name is written as its number.</summary>
    private string FileOf(string person) => Path.Combine(path, string.Concat(person.Select(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' ? letter.ToString() : FormattableString.Invariant($"%{(int)letter:x4}"))) + Extension);
}
