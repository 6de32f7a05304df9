using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Explain;
using Semblance.Imaging;

namespace Semblance;

/// <summary>Puts the intermediates of a run into an explanation, if there is one.</summary>
internal static class ExplanationWriter
{
    public static void Write(Explanation? explanation, Picture picture, IReadOnlyList<DetectedFace> faces, AlignedCrop[] crops, AnalysedFace[] analysed)
    {
        if (explanation is null)
            return;
        explanation.Put(ExplanationKeys.UprightPicture, picture.ToPixels());
        explanation.Put(ExplanationKeys.Detections, faces);
        for (var i = 0; i < crops.Length; i++)
        {
            explanation.Put(ExplanationKeys.Crop(i), crops[i].ToPixels());
            explanation.Put(ExplanationKeys.AlignmentResidual(i), crops[i].ResidualPixels);
        }

        for (var i = 0; i < analysed.Length; i++)
        {
            explanation.Put(ExplanationKeys.Refusals(i), analysed[i].Refusals);
            if (analysed[i].Quality is { } quality)
                explanation.Put(ExplanationKeys.Quality(i), quality);
            if (analysed[i].ToTemplate() is { } template)
                explanation.Put(ExplanationKeys.Template(i), template);
        }
    }
}
