using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>Enrols one person after the other. A run that was cut off is begun again with the same command: pictures that are references already are passed over.</summary>
internal sealed class EnrolmentRun(OpenHouse house, GalleryName gallery, QualityGate gate, GivenConsent? consent, bool isKnownToBeNew, Caller caller)
{
    /// <summary>A list names one person a picture, so the largest face is that person's.</summary>
    private readonly AnalysisRequest _request = new() { Faces = FaceSelection.Largest, Gate = gate };

    public async Task<IReadOnlyList<EnrolledPerson>> EnrolAsync(IReadOnlyList<EnrolmentList> people, IProgress<double> progress, CancellationToken cancellation)
    {
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
        var known = await house.Cases.EnrolledFiles.HandleAsync(gallery, new ExternalId(person.Name), cancellation);
        var samples = new List<EnrolmentSample>();
        foreach (var file in person.Files)
        {
            var picture = await KnownPicture.ReadAsync(house.Engine!, file, _request, cancellation);
            if (!known.Contains(picture.Digest))
                samples.Add(Sample(picture));
        }

        if (samples.Count == 0)
            return new EnrolledPerson(person.Name, new EnrolmentOutcome(null, SubjectState.Active, [], [], null), IsKnown: true);
        var request = new EnrolRequest
        {
            Gallery = gallery,
            Subject = new SubjectDetails { ExternalId = new ExternalId(person.Name), DisplayName = person.Name },
            Samples = samples,
            Consent = consent,
            IsKnownToBeNew = isKnownToBeNew,
            Caller = caller,
        };
        return new EnrolledPerson(person.Name, await house.Cases.Enrol.HandleAsync(request, cancellation), IsKnown: false);
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
