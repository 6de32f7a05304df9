using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Vault.Safekeeping;

/// <summary>Answers that wait for a second account, each in a sealed file of its own that its name alone finds. Kept with the keys' folder and not with the rows: they are in no backup.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class WithheldAnswers : IDisposable
{
    private const string Ending = ".withheld";

    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly Guid _install;
    private readonly GalleryKey _key;

    internal WithheldAnswers(IDurableFiles files, string folder, Guid install, GalleryKey key) => (_files, _folder, _install, _key) = (files, folder, install, key);

    /// <summary>Keeps an answer; on the disk when this returns.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="body">What is sealed.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the disk refused it.</exception>
    public void Put(Guid id, ReadOnlySpan<byte> body)
    {
        var bytes = _key.Seal(body, PlaceOf(id)).ToArray();
        Write(() =>
        {
            _files.CreateFolder(_folder);
            ReplacedFile.Write(_files, PathOf(id), bytes);
        });
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="id">Which.</param>
    /// <returns>What was sealed; <see langword="null"/> where nothing waits under that identifier.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: the file was changed. <see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public byte[]? Find(Guid id) => Read(() => _files.Exists(PathOf(id)) ? _files.ReadAll(PathOf(id)) : null) is { } bytes ? _key.Open(SealedValue.Read(bytes), PlaceOf(id)) : null;

    /// <summary>What waits.</summary>
    /// <returns>The identifiers.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read.</exception>
    public IReadOnlyList<Guid> List() =>
        [.. Read(() => _files.List(_folder, "*" + Ending)).Select(static path => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "D", out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty)];

    /// <summary>Destroys an answer; one that is gone already needs no destruction.</summary>
    /// <param name="id">Which.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: it can't be overwritten and removed.</exception>
    public void Remove(Guid id) => Write(() => ReplacedFile.Destroy(_files, PathOf(id)));

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private void Write(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"An answer that waits can't be written to or removed from {_folder}.", "Check the disk's room and health and your rights on the folder, and ask again.", failure);
        }
    }

    private T Read<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, $"The answers that wait in {_folder} can't be read.", "Check the disk and your rights on the folder.", failure);
        }
    }

    private string PathOf(Guid id) => Path.Combine(_folder, id.ToString("D") + Ending);

    private SealingContext PlaceOf(Guid id) => new(_install, "withheld", "answer", Guid.Empty, Guid.Empty, id, 1, ModelIdentity.None);
}
