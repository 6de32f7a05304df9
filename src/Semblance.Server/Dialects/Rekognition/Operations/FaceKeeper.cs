using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Dialects.Rekognition.Wire;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Enrols faces, each once: clients send a request again when they hear nothing, and the same face of the same picture under the same name is answered with the reference that there is.</summary>
internal sealed class FaceKeeper(RecognitionHouse house) : IDisposable
{
    private const int Page = 1_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Enrols a face.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="gallery">Where.</param>
    /// <param name="seen">The picture.</param>
    /// <param name="face">The face.</param>
    /// <param name="externalImageId">What the client calls the picture.</param>
    /// <param name="isNamed">Whether the face's subject is called so. Others of the picture are nobody's.</param>
    /// <returns>The face as it is kept.</returns>
    public async Task<FaceWire.Face> KeepAsync(RekognitionCall call, Gallery gallery, SeenPicture seen, SeenFace face, string? externalImageId, bool isNamed)
    {
        var place = Enumerable.Range(0, seen.Faces.Count).First(at => ReferenceEquals(seen.Faces[at], face));
        var name = isNamed && externalImageId is not null ? externalImageId : ImageIds.Nameless(seen.File, externalImageId, place);
        await _turn.WaitAsync(call.Cancellation).ConfigureAwait(false);
        try
        {
            var kept = await FindAsync(call, gallery, seen, name, externalImageId).ConfigureAwait(false) ?? await EnrolAsync(call, gallery, seen, face, name, externalImageId).ConfigureAwait(false);
            return KeptFaces.Of(kept);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<AttributedReference?> FindAsync(RekognitionCall call, Gallery gallery, SeenPicture seen, string name, string? externalImageId)
    {
        try
        {
            var subject = await house.FindSubject.HandleAsync(gallery.Name, name, call.Cancellation).ConfigureAwait(false);
            var roll = await house.ListReferences.HandleAsync(new ListReferencesRequest(gallery.Name, call.Caller) { Subject = subject.Id, Most = Page }, call.Cancellation).ConfigureAwait(false);
            return roll.References.FirstOrDefault(one => one.Kept.Provenance.File == seen.File && string.Equals(one.Subject.Details.ExternalId?.Text, name, StringComparison.Ordinal)
                && (KeptSource.Read(one.Kept.Provenance.Source) is not { } source || string.Equals(source.ExternalImageId, externalImageId, StringComparison.Ordinal)));
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.SubjectUnknown)
        {
            return null;
        }
    }

    private async Task<AttributedReference> EnrolAsync(RekognitionCall call, Gallery gallery, SeenPicture seen, SeenFace face, string name, string? externalImageId)
    {
        var source = new KeptSource(externalImageId, FaceShapes.Of(seen).Box(face), FaceShapes.Confidence(face)).Write();
        var outcome = await house.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = gallery.Name,
                Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
                Samples = [face.ToSample(seen.File, source)],
                IsKnownToBeNew = true,
                Caller = call.Caller,
            },
            call.Cancellation).ConfigureAwait(false);
        var told = await house.FoundReferences.HandleAsync(gallery.Name, outcome.References, call.Cancellation).ConfigureAwait(false);
        return told.Values.FirstOrDefault() ?? throw new SemblanceException(ErrorCode.VaultConflict, "The face was removed while it was enrolled.", "Send the request again.");
    }
}
