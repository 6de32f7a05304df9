using System.Collections.Concurrent;
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
    private readonly Lock _writing = new();

    /// <summary>Kept by this process, and not named yet: a sweep leaves them alone.</summary>
    private readonly ConcurrentDictionary<Guid, bool> _underWay = new();

    internal EventShots(SealedFolder folder, KeyRing keys) => (_folder, _keys) = (folder, keys);

    /// <summary>Keeps a picture; on the disk when this returns. It stays once <see cref="Name"/> says that its event is on record; else it goes with <see cref="Remove"/>, or with the sweep after a crash.</summary>
    /// <param name="shot">Whose it is, and until when.</param>
    /// <param name="picture">The picture's file.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: the subject was erased meanwhile, and nothing is kept. <see cref="ErrorCode.OutputNotWritten"/>: the disk refused it.</exception>
    public void Put(KeptShot shot, ReadOnlySpan<byte> picture)
    {
        ArgumentNullException.ThrowIfNull(shot);
        using var key = _keys.OpenSubject(shot.Gallery.Value, shot.Subject.Value);
        var content = new ShotContent(shot.Gallery.Value, shot.Subject.Value, shot.Camera, shot.At, shot.ExpiresOn, key.Seal(picture, PlaceOf(shot)).ToArray());
        _underWay[shot.Id] = true;
        Write(shot.Id, content);
    }

    /// <summary>Notes that the event which names a picture is on record.</summary>
    /// <param name="id">Which; nothing happens where it is gone by now.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: the disk refused it.</exception>
    public void Name(Guid id)
    {
        if (ReadAny(id) is { } content)
            Write(id, content with { IsNamed = true });
        _underWay.TryRemove(id, out _);
    }

    /// <summary>Says whose a picture is, without opening it.</summary>
    /// <param name="id">Which.</param>
    /// <returns>What is known of it; <see langword="null"/> where there is none.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: the file was changed. <see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public KeptShot? Find(Guid id) => ShotOf(id, Read(id));

    /// <summary>The pictures of a subject.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="subject">Who.</param>
    /// <returns>The oldest first; files that were changed are left out, and those that a crash left without an event are not.</returns>
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
        return key.Open(SealedValue.Read(content.SealedPicture), PlaceOf(ShotOf(id, content)!));
    }

    /// <summary>Destroys a picture; one that is gone already needs no destruction.</summary>
    /// <param name="id">Which.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: it can't be overwritten and removed.</exception>
    public void Remove(Guid id)
    {
        _folder.Remove(id);
        _underWay.TryRemove(id, out _);
    }

    /// <summary>The pictures that may not be kept any more: their day has come, nobody can open them, or a crash left them without an event.</summary>
    /// <param name="today">The day; UTC.</param>
    /// <returns>Each with what is known of it; nothing of a file that was changed.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read.</exception>
    public IReadOnlyList<(Guid Id, KeptShot? Shot)> Due(DateOnly today) => Where(shot => shot is null || shot.ExpiresOn <= today || IsLost(shot) || !IsWanted(shot.Id));

    /// <summary>Destroys what a crash in the midst of a write left behind.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>, <see cref="ErrorCode.InputNotFound"/>: the disk refused it.</exception>
    public void RemoveUnfinished()
    {
        lock (_writing)
            _folder.RemoveUnfinished();
    }

    /// <summary>Destroys the pictures of those whose keys were erased.</summary>
    /// <param name="erased">Gallery and subject; an empty subject stands for the whole gallery.</param>
    internal void Destroy(IReadOnlySet<(Guid Gallery, Guid Subject)> erased)
    {
        foreach (var (id, _) in Where(shot => shot is not null && (erased.Contains((shot.Gallery.Value, shot.Subject.Value)) || erased.Contains((shot.Gallery.Value, Guid.Empty)))))
            Remove(id);
    }

    private (Guid Id, KeptShot? Shot)[] Where(Func<KeptShot?, bool> isOver) =>
        [.. _folder.List().Select(id => (Id: id, IsThere: TryFind(id, out var shot), Shot: shot)).Where(one => one.IsThere && isOver(one.Shot)).Select(static one => (one.Id, one.Shot))];

    private void Write(Guid id, ShotContent content)
    {
        lock (_writing)
            _folder.Put(id, ContentJson.Write(content));
    }

    /// <summary>A file that was changed has no day any more: nothing is told of it.</summary>
    /// <returns>False where the file went meanwhile.</returns>
    private bool TryFind(Guid id, out KeptShot? shot)
    {
        shot = null;
        try
        {
            return (shot = ShotOf(id, ReadAny(id))) is not null;
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

    private bool IsWanted(Guid id) => _underWay.ContainsKey(id) || ReadAny(id) is { IsNamed: true };

    private ShotContent? Read(Guid id) => ReadAny(id) is { } content && (content.IsNamed || _underWay.ContainsKey(id)) ? content : null;

    private ShotContent? ReadAny(Guid id) => _folder.Find(id) is { } bytes ? ContentJson.Read<ShotContent>(bytes) : null;

    private static KeptShot? ShotOf(Guid id, ShotContent? content) =>
        content is null ? null : new KeptShot(id, GalleryId.From(content.Gallery), SubjectId.From(content.Subject), content.Camera, content.At, content.ExpiresOn);

    private SealingContext PlaceOf(KeptShot shot) => new(_keys.Install, "shot", "picture", shot.Gallery.Value, shot.Subject.Value, shot.Id, 1, ModelIdentity.None);
}
