using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Vault.Safekeeping;

/// <summary>Few small things, each in a sealed file of its own that its name alone finds: answers that wait for a second account, access keys, pictures of events. Kept beside the rows and not with them: they are in no backup.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class SealedFolder : IDisposable
{
    private readonly IDurableFiles _files;
    private readonly string _folder;
    private readonly string _kind;
    private readonly Guid _install;
    private readonly GalleryKey _key;

    internal SealedFolder(IDurableFiles files, string folder, string kind, Guid install, GalleryKey key) => (_files, _folder, _kind, _install, _key) = (files, folder, kind, install, key);

    private string Ending => "." + _kind;

    /// <summary>Keeps something; on the disk when this returns.</summary>
    /// <param name="id">Its identifier; what was kept under it before is replaced.</param>
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

    /// <summary>Reads something.</summary>
    /// <param name="id">Which.</param>
    /// <returns>What was sealed; <see langword="null"/> where nothing is kept under that identifier.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: the file was changed. <see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public byte[]? Find(Guid id) => Read(() => _files.Exists(PathOf(id)) ? _files.ReadAll(PathOf(id)) : null) is { } bytes ? _key.Open(SealedValue.Read(bytes), PlaceOf(id)) : null;

    /// <summary>What is kept.</summary>
    /// <returns>The identifiers.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read.</exception>
    public IReadOnlyList<Guid> List() =>
        [.. Read(() => _files.List(_folder, "*" + Ending)).Select(static path => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "D", out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty)];

    /// <summary>Destroys something; what is gone already needs no destruction.</summary>
    /// <param name="id">Which.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: it can't be overwritten and removed.</exception>
    public void Remove(Guid id) => Write(() => ReplacedFile.Destroy(_files, PathOf(id)));

    /// <summary>Destroys what a crash left unfinished; nobody may write meanwhile.</summary>
    internal void RemoveUnfinished() => Write(() =>
    {
        foreach (var path in _files.List(_folder, "*" + Ending + ReplacedFile.Unfinished))
            ReplacedFile.Destroy(_files, path);
    });

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
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"A sealed file can't be written to or removed from {_folder}.", "Check the disk's room and health and your rights on the folder, and ask again.", failure);
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
            throw new SemblanceException(ErrorCode.InputNotFound, $"The sealed files in {_folder} can't be read.", "Check the disk and your rights on the folder.", failure);
        }
    }

    private string PathOf(Guid id) => Path.Combine(_folder, id.ToString("D") + Ending);

    private SealingContext PlaceOf(Guid id) => new(_install, _kind, "answer", Guid.Empty, Guid.Empty, id, 1, ModelIdentity.None);
}
