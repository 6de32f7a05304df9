using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>Something that goes on before a camera: for each moment it changes a view. Motions can be laid over each other.</summary>
public interface IViewMotion
{
    /// <summary>The view at a moment.</summary>
    /// <param name="time">Since the start; 0 or more.</param>
    /// <param name="rest">The view without this motion.</param>
    /// <returns>The view with it; the same time and view always give the same.</returns>
    SyntheticView At(TimeSpan time, SyntheticView rest);
}
