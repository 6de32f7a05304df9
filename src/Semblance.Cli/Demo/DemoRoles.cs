using Semblance.Cli.Identifying;

namespace Semblance.Cli.Demo;

/// <summary>Who plays what: references of the people who are enrolled, their probes, and the strangers.</summary>
/// <param name="References">Pictures that are enrolled.</param>
/// <param name="Probes">Other pictures of the same people.</param>
/// <param name="Strangers">Pictures of people who are in no gallery.</param>
internal sealed record DemoRoles(IReadOnlyList<GalleryPicture> References, IReadOnlyList<GalleryPicture> Probes, IReadOnlyList<GalleryPicture> Strangers)
{
    /// <summary>Pictures of a person that are enrolled at most.</summary>
    private const int MostReferences = 3;

    /// <summary>One person of so many is a stranger.</summary>
    private const int StrangersEvery = 3;

    /// <summary>Gives the parts out by the order of names, so that every run of the same pictures has the same ones.</summary>
    public static DemoRoles Cast(IReadOnlyList<GalleryPicture> pictures)
    {
        var (references, probes, strangers) = (new List<GalleryPicture>(), new List<GalleryPicture>(), new List<GalleryPicture>());
        foreach (var (number, own) in pictures.GroupBy(picture => picture.Subject, StringComparer.Ordinal).Index())
        {
            if (number % StrangersEvery == StrangersEvery - 1)
            {
                strangers.AddRange(own);
                continue;
            }

            // Each enrolled person keeps a picture for the probe; one with a single picture is enrolled without.
            var enrolled = Math.Clamp(own.Count() - 1, 1, MostReferences);
            references.AddRange(own.Take(enrolled));
            probes.AddRange(own.Skip(enrolled));
        }

        return new DemoRoles(references, probes, strangers);
    }
}
