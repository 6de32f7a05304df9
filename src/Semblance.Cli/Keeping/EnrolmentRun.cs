using Semblance.Cli.Holding;
using Semblance.Errors;
using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>Enrols one person after the other. A run that was cut off is begun again with the same command: pictures that are references already are passed over.</summary>
internal sealed class EnrolmentRun(OpenHouse house, GalleryName gallery, QualityGate gate, GivenConsent? consent, bool isKnownToBeNew, HolderKeyFolder? holders, Caller caller)
{
    /// <summary>A list names one person a picture, so the largest face is that person's.</summary>
    private readonly AnalysisRequest _request = new() { Faces = FaceSelection.Largest, Gate = gate };

    public async Task<IReadOnlyList<EnrolledPerson>> EnrolAsync(IReadOnlyList<EnrolmentList> people, IProgress<double> progress, CancellationToken cancellation)
    {
        if (holders is not null && (await house.Cases.Rooms.FindAsync(gallery, cancellation)).Gallery.Mode != GalleryMode.HolderKey)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"The people in the gallery '{gallery}' hold no keys.", "Leave --holder-keys out, or make a gallery with --mode holderkey.");
        var done = new List<EnrolledPerson>(people.Count);
        foreach (var person in people)
        {
            done.Add(await EnrolAsync(person, cancellation));
            progress.Report((double)done.Count / people.Count);
        }

        return done;
    }

    private async Task<EnrolledPerson> EnrolAsync(EnrolmentList person, CancellationToken cancellation)
    {
        if (holders is null)
            return await EnrolAsync(person, holder: null, cancellation);
        var (holder, isNew) = await holders.OfAsync(person.Name, cancellation);
        using (holder)
        {
            var done = await EnrolAsync(person, holder, cancellation);

            // A key that somebody holds already is the only one that opens what is kept.
            if (isNew && done is { IsKnown: false, Outcome.References.Count: 0 })
                holders.Withdraw(person.Name);
            return done;
        }
    }

    private async Task<EnrolledPerson> EnrolAsync(EnrolmentList person, HolderKey? holder, CancellationToken cancellation)
    {
        var known = await house.Cases.EnrolledFiles.HandleAsync(gallery, new ExternalId(person.Name), holder, cancellation);
        var samples = new List<EnrolmentSample>();
        foreach (var file in person.Files)
        {
            if (await KnownPicture.ReadUnlessAsync(known, house.Engine!, file, _request, cancellation) is { } picture)
                samples.Add(Sample(picture));
        }

        if (samples.Count == 0)
            return new EnrolledPerson(person.Name, new EnrolmentOutcome(null, SubjectState.Active, [], [], null), null, IsKnown: true);
        var request = new EnrolRequest
        {
            Gallery = gallery,
            Subject = new SubjectDetails { ExternalId = new ExternalId(person.Name), DisplayName = person.Name },
            Samples = samples,
            Consent = consent,
            Holder = holder,
            IsKnownToBeNew = isKnownToBeNew,
            Caller = caller,
        };
        var outcome = await house.Cases.Enrol.HandleAsync(request, cancellation);
        return new EnrolledPerson(person.Name, outcome, await NeighbourAsync(outcome, cancellation), IsKnown: false);
    }

    private async Task<string?> NeighbourAsync(EnrolmentOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Neighbour is not { } near)
            return null;
        var names = await house.Cases.NameFound.HandleAsync(gallery, [near.SubjectId], cancellation);
        return names.GetValueOrDefault(near.SubjectId) ?? near.SubjectId.ToString();
    }

    private static EnrolmentSample Sample(KnownPicture picture)
    {
        var source = Path.GetFileName(picture.Result.File);
        if (picture.Result.Error is { } error)
            return new EnrolmentSample(null, [new QualityRefusal(null, 0, 0, error.What.TrimEnd('.'), error.Remedy)], picture.Digest, source);
        return picture.Result.Analysis!.Faces is [var face, ..]
            ? new EnrolmentSample(face.ToTemplate(), face.Refusals, picture.Digest, source)
            : new EnrolmentSample(null, [], picture.Digest, source);
    }
}
