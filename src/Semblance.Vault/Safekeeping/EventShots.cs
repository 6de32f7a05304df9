using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping.Contents;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping;

/// <summary>
/// Pictures that events of cameras name, each in a file of its own. The picture is sealed with its subject's key and dies with it; around it a seal of the installation says whose it is and until when, so that
/// a sweep opens no picture. In no backup.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class EventShots
{
    private readonly SealedFolder _folder;
    private readonly KeyRing _keys;

    internal EventShots(SealedFolder folder, KeyRing keys) => (_folder, _keys) = (folder, keys);

    /// <summary>Keeps a picture; on the disk when this returns.</summary>
    /// <param name="shot">Whose it is, and until when.</param>
    /// <param name="picture">The picture's file.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: the subject was erased meanwhile, and nothing is kept. <see cref="ErrorCode.OutputNotWritten"/>: the disk refused it.</exception>
    public void Put(KeptShot shot, ReadOnlySpan<byte> picture)
    {
        ArgumentNullException.ThrowIfNull(shot);
        using var key = _keys.OpenSubject(shot.Gallery.Value, shot.Subject.Value);
        var content = new ShotContent(shot.Gallery.Value, shot.Subject.Value, shot.Camera, shot.At, shot.ExpiresOn, key.Seal(picture, PlaceOf(shot)).ToArray());
        _folder.Put(shot.Id, ContentJson.Write(content));
    }

    /// <summary>Says whose a picture is, without opening it.</summary>
    /// <param name="id">Which.</param>
    /// <returns>What is known of it; <see langword="null"/> where there is none.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: the file was changed. <see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public KeptShot? Find(Guid id) => Read(id)?.ToShot(id);

    /// <summary>The pictures of a subject.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Who.</param>
    /// <returns>The oldest first; files that were changed are left out.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read.</exception>
    public IReadOnlyList<KeptShot> Of(GalleryId gallery, SubjectId subject) =>
        [.. _folder.List().Select(id => TryFind(id, out var shot) ? shot : null).OfType<KeptShot>().Where(shot => shot.Gallery == gallery && shot.Subject == subject).OrderBy(static shot => shot.At)];

    /// <summary>Opens a picture.</summary>
    /// <param name="id">Which.</param>
    /// <returns>The picture's file; <see langword="null"/> where there is none.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: its subject was erased. <see cref="ErrorCode.SealBroken"/>: the file was changed. <see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public byte[]? Open(Guid id)
    {
        if (Read(id) is not { } content)
            return null;
        using var key = _keys.OpenSubject(content.Gallery, content.Subject);
        return key.Open(SealedValue.Read(content.SealedPicture), PlaceOf(content.ToShot(id)));
    }

    /// <summary>Destroys a picture; one that is gone already needs no destruction.</summary>
    /// <param name="id">Which.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: it can't be overwritten and removed.</exception>
    public void Remove(Guid id) => _folder.Remove(id);

    /// <summary>Destroys the pictures whose day has come, and those that nobody can open any more.</summary>
    /// <param name="today">The day; UTC.</param>
    /// <returns>How many.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>, <see cref="ErrorCode.InputNotFound"/>: the disk refused it.</exception>
    public int RemoveDue(DateOnly today) => RemoveWhere(shot => shot is null || shot.ExpiresOn <= today || IsLost(shot));

    /// <summary>Destroys the pictures of those whose keys were erased.</summary>
    /// <param name="erased">Gallery and subject; an empty subject stands for the whole gallery.</param>
    internal void Destroy(IReadOnlySet<(Guid Gallery, Guid Subject)> erased) =>
        RemoveWhere(shot => shot is not null && (erased.Contains((shot.Gallery.Value, shot.Subject.Value)) || erased.Contains((shot.Gallery.Value, Guid.Empty))));

    private int RemoveWhere(Func<KeptShot?, bool> isOver)
    {
        var over = _folder.List().Where(id => TryFind(id, out var shot) && isOver(shot)).ToArray();
        foreach (var id in over)
            _folder.Remove(id);
        return over.Length;
    }

    /// <summary>A file that was changed has no day any more: nothing is told of it.</summary>
    /// <returns>False where the file went meanwhile.</returns>
    private bool TryFind(Guid id, out KeptShot? shot)
    {
        shot = null;
        try
        {
            return (shot = Find(id)) is not null;
        }
        catch (SemblanceException broken) when (broken.Code is ErrorCode.SealBroken or ErrorCode.VaultDamaged)
        {
            return true;
        }
    }

    private bool IsLost(KeptShot shot)
    {
        try
        {
            _keys.OpenSubject(shot.Gallery.Value, shot.Subject.Value).Dispose();
            return false;
        }
        catch (SemblanceException erased) when (erased.Code == ErrorCode.KeyErased)
        {
            return true;
        }
    }

    private ShotContent? Read(Guid id) => _folder.Find(id) is { } bytes ? ContentJson.Read<ShotContent>(bytes) : null;

    private SealingContext PlaceOf(KeptShot shot) => new(_keys.Install, "shot", "picture", shot.Gallery.Value, shot.Subject.Value, shot.Id, 1, ModelIdentity.None);
}
