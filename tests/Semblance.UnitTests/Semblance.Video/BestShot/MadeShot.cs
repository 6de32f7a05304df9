using Semblance.Imaging;
using Semblance.Quality;
using Semblance.UnitTests.Video.Tracking;
using Semblance.Video.BestShot;

namespace Semblance.UnitTests.Video.BestShot;

/// <summary>Shots made of a time, a quality and a pose.</summary>
internal static class MadeShot
{
    public static BestShotCandidate Make(double second, int quality, float yaw = 0, float pitch = 0, int axis = 0, double noise = 0.3) =>
        new(MadeWalker.Look(axis, noise, new Random((int)(second * 1000))), new QualityReport(quality, [], new HeadPose(yaw, pitch, 0, IsEstimatedByModel: false)), TimeSpan.FromSeconds(second), new PixelBox(0, 0, 80, 80));
}
