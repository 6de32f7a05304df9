using Semblance.Imaging;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Rendering;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic;

/// <summary>A person who belongs to nobody, made from a seed.</summary>
/// <remarks>Thread-safe. The same seed, view and version of this library give the same bytes on every machine.</remarks>
public sealed class SyntheticPerson
{
    private readonly Lazy<PersonModel> _model;

    private SyntheticPerson(PersonTraits traits)
    {
        Traits = traits;
        _model = new Lazy<PersonModel>(() => PersonModel.Build(traits));
    }

    /// <summary>The seed.</summary>
    public long Seed => Traits.Seed;

    internal PersonTraits Traits { get; }

    /// <summary>Makes a person.</summary>
    /// <param name="seed">Any number; each is somebody else.</param>
    /// <returns>The person; shapes and skin are made at the first picture.</returns>
    public static SyntheticPerson FromSeed(long seed) => new(PersonTraits.FromSeed(seed));

    /// <summary>Takes a picture.</summary>
    /// <param name="view">How the person is looked at; <see langword="null"/> for <see cref="SyntheticView.Portrait"/>.</param>
    /// <returns>The picture, which the caller disposes, and where the face truly is in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the view is out of its range.</exception>
    public RenderedFace Render(SyntheticView? view = null)
    {
        view ??= SyntheticView.Portrait;
        ViewRules.Check(view);
        var (rgb, truth) = SceneRenderer.Render(_model.Value, view);
        return new RenderedFace(Picture.FromRgb(rgb, view.Width, view.Height), truth.Box, truth.Landmarks, view);
    }
}
